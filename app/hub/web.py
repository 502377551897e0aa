"""The messenger's files."""

from aiohttp import web

from app.core import paths
from app.hub.settings import Settings

SHORT_CACHE = "public, max-age=300"


def routes(settings: Settings) -> list[web.RouteDef]:
    """Return the routes of the files that browsers load from the hub."""
    del settings
    return [web.get("/messenger.js", _messenger)]


async def _messenger(_: web.Request) -> web.StreamResponse:
    path = paths.resources() / "messenger" / "dist" / "messenger.js"
    if not path.exists():
        raise web.HTTPNotFound(text="The messenger is not built; run `npm run build`.")
    headers = {"Cache-Control": SHORT_CACHE, "Content-Type": "text/javascript; charset=utf-8"}
    return web.FileResponse(path, headers=headers)
