"""Whom this computer trusts, and a company's own authority beside it."""

import ssl

import pytest
import truststore

from app.core import trust as trusts
from app.core.trust import trust
from tests.certificates import certificate


@pytest.fixture(params=[True, False], ids=["OpenSSL", "another store"])
def by(request, monkeypatch):
    monkeypatch.setattr(trusts, "OPENSSL_READS", request.param)


@pytest.mark.usefixtures("by")
def test_a_broken_certificate_file_is_no_crash(monkeypatch, tmp_path):
    (tmp_path / "ca.pem").write_text("nonsense")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
    assert trust().verify_mode == ssl.CERT_REQUIRED


@pytest.mark.usefixtures("by")
def test_a_missing_certificate_file_is_no_crash(monkeypatch, tmp_path):
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
    assert trust().check_hostname


def test_stores_that_do_not_read_a_companys_file_get_it(monkeypatch, tmp_path):
    monkeypatch.setattr(trusts, "OPENSSL_READS", False)
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate(tmp_path)))
    loaded = []
    monkeypatch.setattr(truststore.SSLContext, "load_verify_locations", keeps(loaded))
    trust()
    assert loaded == [str(tmp_path / "own.pem")]


def keeps(kept):
    return lambda context, file: kept.append(file)
