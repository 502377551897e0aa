"""``foyer book`` for Microsoft and Google, over real sockets."""

import asyncio
import json
import os
import socket
import sqlite3
import subprocess
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx
import pytest

from tests.services.calendars.fake_google import FakeGoogle
from tests.services.calendars.fake_graph import FakeGraph

PATHS = {"graph": "/v1.0", "google": "/calendar/v3"}


class Served(BaseHTTPRequestHandler):
    """Hands every request to the fake that the server holds."""

    def handle_any(self):
        length = int(self.headers.get("content-length") or 0)
        request = httpx.Request(
            self.command,
            f"http://{self.headers['host']}{self.path}",
            headers=list(self.headers.items()),
            content=self.rfile.read(length),
        )
        try:
            answer = self.server.cloud.handle(request)
        except httpx.ReadError:
            self.close_connection = True
            return
        self.send_response(answer.status_code)
        for name, value in answer.headers.items():
            if name not in {"content-length", "transfer-encoding"}:
                self.send_header(name, value)
        self.send_header("content-length", str(len(answer.content)))
        self.end_headers()
        self.wfile.write(answer.content)

    do_GET = do_POST = do_PATCH = do_DELETE = handle_any  # noqa: N815 names of http.server

    def log_message(self, *_):
        pass


@pytest.fixture(params=["graph", "google"])
def cloud(request):
    made = FakeGraph() if request.param == "graph" else FakeGoogle()
    made.kind = request.param
    server = ThreadingHTTPServer(("127.0.0.1", 0), Served)
    server.cloud = made
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    made.url = f"http://127.0.0.1:{server.server_port}"
    yield made
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def book(cloud, tmp_path):
    def run(**more):
        given = {
            "provider": cloud.kind,
            "api_url": cloud.url + PATHS[cloud.kind],
            "token_url": f"{cloud.url}/token",
            "client_id": "foyer",
            "access_token": "good",
            "refresh_token": "r1",
            "rep": "noa@example.com",
            "start": "2027-05-04T09:00:00Z",
            "end": "2027-05-04T09:30:00Z",
            "subject": "Intro",
            "attendee": {"email": "kim@example.org", "name": "Kim"},
            "online": True,
            "deadline_s": 10,
            "booking_id": "b1",
        }
        file = tmp_path / f"request-{more.get('booking_id', '')}.json"
        file.write_text(json.dumps(given | more))
        env = {**os.environ, "FOYER_DATA_DIR": str(tmp_path / "data")}
        command = [sys.executable, "-m", "app", "book", str(file)]
        done = subprocess.run(command, env=env, capture_output=True, timeout=60, check=True)
        assert b"good" not in done.stderr
        return json.loads(done.stdout)

    return run


async def test_a_meeting_is_booked_once_however_often_it_is_asked_for(cloud, book):
    first, second = [await asyncio.to_thread(book) for _ in range(2)]
    assert first == second
    assert first["state"] == "booked"
    assert first["join_url"].startswith("https://")
    assert "refresh_token" not in first
    assert len(cloud.events) == 1


async def test_a_rotated_refresh_token_comes_back(cloud, book):
    cloud.rotates = True
    answer = await asyncio.to_thread(book, access_token="expired")
    assert (answer["state"], answer["refresh_token"]) == ("booked", "r2")


async def test_a_rotated_refresh_token_comes_back_though_the_database_is_kept(
    cloud, book, tmp_path, monkeypatch
):
    cloud.rotates = True
    renew, others = cloud.renew, []

    def kept_by_another(form):
        file = tmp_path / "data" / "console.sqlite3"
        others.append(sqlite3.connect(file, isolation_level=None, check_same_thread=False))
        others[-1].execute("BEGIN IMMEDIATE")
        return renew(form)

    monkeypatch.setattr(cloud, "renew", kept_by_another)
    answer = await asyncio.to_thread(book, access_token="expired", deadline_s=4)
    for each in others:
        each.close()
    assert (answer["state"], answer["refresh_token"]) == ("pending", "r2")
    assert cloud.events == {}


async def test_commands_at_once_send_one_account_at_most_four_requests_at_once(
    cloud, book, monkeypatch
):
    handle, lock, now, most = cloud.handle, threading.Lock(), [0], [0]

    def counted(request):
        with lock:
            now[0] += 1
            most[0] = max(most[0], now[0])
        time.sleep(0.2)
        try:
            return handle(request)
        finally:
            with lock:
                now[0] -= 1

    monkeypatch.setattr(cloud, "handle", counted)
    bookings = [
        asyncio.to_thread(
            book,
            booking_id=f"b{hour}",
            start=f"2027-05-04T{hour:02d}:00:00Z",
            end=f"2027-05-04T{hour:02d}:30:00Z",
            deadline_s=40,
        )
        for hour in range(8, 15)
    ]
    answers = await asyncio.gather(*bookings)
    assert {answer["state"] for answer in answers} == {"booked"}
    assert len(cloud.events) == 7
    assert most[0] <= 4


async def test_a_dead_sign_in_is_reconnect_and_nothing_is_written(cloud, book):
    answer = await asyncio.to_thread(book, access_token="expired", refresh_token="dead")
    assert answer["state"] == "reconnect"
    assert cloud.events == {}


async def test_a_pause_holds_for_the_next_process_too(cloud, book):
    words = {"graph": "getSchedule", "google": "freeBusy"}[cloud.kind]
    cloud.fail(words, httpx.Response(429, headers={"Retry-After": "60"}))
    for _ in range(2):
        assert (await asyncio.to_thread(book))["state"] == "availability_unknown"
    assert len(cloud.requests) == 1


async def test_a_server_that_never_answers_ends_in_availability_unknown(book):
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}"
        answer = await asyncio.to_thread(book, api_url=url, deadline_s=2)
    assert answer["state"] == "availability_unknown"
