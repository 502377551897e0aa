"""A keychain in memory, which can be shut."""

from app.services.keychain import KeychainError


class FakeKeychain:
    """Keeps one key for everybody who shares it."""

    def __init__(self) -> None:
        self.key: bytes | None = None
        self.shut = False
        self.asked = 0

    async def read(self) -> bytes | None:
        self.asked += 1
        if self.shut:
            raise KeychainError("The keychain is locked. Unlock it.")
        return self.key

    async def make(self) -> bytes:
        self.key = bytes(range(32))
        return self.key

    async def forget(self) -> None:
        self.key = None
