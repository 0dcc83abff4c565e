"""A sign of what rules found, by which to know that they find the same."""

from hashlib import blake2b

from sayso.suppress import Sifted


def sign_of(found: Sifted) -> str:
    """Another one as soon as any finding is another."""
    told = repr(found).encode("utf-8", "surrogatepass")
    return blake2b(told + b"\0", digest_size=12).hexdigest()
