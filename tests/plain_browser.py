"""A browser without a window: fetches an address, follows it to its end, notes what it saw.

`TEST_BROWSER` names a folder; each visit leaves a file with the address, one with
the last page. `TEST_BROWSER_STAYS` makes it only note the address.
"""

import os
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

folder = Path(os.environ["TEST_BROWSER"])
stamp = time.time_ns()
(folder / f"{stamp}.new").write_text(sys.argv[-1])
(folder / f"{stamp}.new").rename(folder / f"{stamp}.url")
print("a browser that talks on standard output")
if not os.environ.get("TEST_BROWSER_STAYS"):
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        page = opener.open(sys.argv[-1], timeout=20).read()
    except urllib.error.HTTPError as error:
        page = error.read()
    (folder / f"{stamp}.html").write_bytes(page)
