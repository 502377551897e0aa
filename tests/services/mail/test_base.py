"""Where mail is not set up."""

import pytest

from app.services.mail.base import MailSetupError, NoMailer


async def test_without_settings_it_says_where_they_are():
    with pytest.raises(MailSetupError, match="Settings > Mail"):
        await NoMailer().send(None, None)
