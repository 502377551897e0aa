from app.services.updates.pace import Pace


def test_an_archive_has_time_by_its_size_and_everything_else_little():
    pace = Pace(small_s=30, rate=20_000, least_s=120)
    assert [pace.within_s(size) for size in (16_384, 5_000_000)] == [30, 30]
    assert pace.within_s(52_000_000) == 2600
    assert Pace(rate=1e9).within_s(6_000_000) == Pace().least_s
