from __future__ import annotations

from hypothesis import HealthCheck, settings

# Shared machines are noisy: how long one example takes says nothing about the code.
settings.register_profile("newsbrief", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("newsbrief")
