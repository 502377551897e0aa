"""Makes tokens as an identity provider would, and as an attacker would."""

import base64
import json

import jwt
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa

_MADE = {}


def key(name: str = "RS256", number: int = 0):
    """Return a private key, made once for all tests of a process."""
    if (name, number) not in _MADE:
        _MADE[name, number] = {
            "RS": lambda: rsa.generate_private_key(65537, 2048),
            "PS": lambda: rsa.generate_private_key(65537, 2048),
            "we": lambda: rsa.generate_private_key(65537, 1024),
            "Ed": ed25519.Ed25519PrivateKey.generate,
            "ES": lambda: ec.generate_private_key(
                {"ES256": ec.SECP256R1, "ES384": ec.SECP384R1, "ES512": ec.SECP521R1}[name]()
            ),
        }[name[:2]]()
    return _MADE[name, number]


def jwk(name: str = "RS256", number: int = 0, **more) -> dict:
    """Return the public half as a JSON Web Key."""
    algorithm = jwt.get_algorithm_by_name("RS256" if name == "weak" else name)
    public = algorithm.to_jwk(key(name, number).public_key(), as_dict=True)
    public.pop("key_ops", None)
    return {**public, "kid": "k1", **more}


def sign(payload: dict, name: str = "RS256", number: int = 0, **headers) -> str:
    """Return a signed token with `payload`."""
    algorithm = "RS256" if name == "weak" else name
    header = {"kid": "k1", **headers}
    return jwt.encode(payload, key(name, number), algorithm=algorithm, headers=header)


def forge(header: dict, payload: dict | bytes, signature: bytes = b"") -> str:
    """Return a token put together by hand."""
    body = payload if isinstance(payload, bytes) else json.dumps(payload).encode()
    return ".".join(_b64(part) for part in (json.dumps(header).encode(), body, signature))


def sign_bytes(payload: bytes, **headers) -> str:
    """Return a correctly signed token whose payload is no claims object."""
    return jwt.PyJWS().encode(payload, key(), algorithm="RS256", headers={"kid": "k1", **headers})


def public_pem() -> bytes:
    """Return the public key as an attacker would use it for HMAC."""
    return (
        key()
        .public_key()
        .public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
    )


def _b64(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()
