"""The store is tested through the library that is its only user."""

from tests.library.conftest import library

__all__ = ["library"]
