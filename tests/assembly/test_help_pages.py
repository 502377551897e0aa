"""The pages that help, made when they are first shown."""

from app.assembly.help_pages import HelpPages


async def test_pages_that_were_never_shown_have_nothing_to_let_go_of(tmp_path):
    pages = HelpPages(None, tmp_path, None)
    assert [page.name for page in pages.pages()] == ["health", "support"]
    await pages.close()
