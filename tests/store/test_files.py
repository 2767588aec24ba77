from pathlib import Path

import pytest

from roadmapgraph.errors import DataError
from roadmapgraph.store import read_bytes, shipped_folder, write_whole


def test_a_file_is_written_whole_over_an_old_one(tmp_path: Path) -> None:
    target = tmp_path / "merged.json"
    target.write_text("old")
    write_whole(target, b"new")
    assert target.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_that_is_not_there_is_named_and_nothing_is_left(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"nowhere.*name another file with -o"):
        write_whole(tmp_path / "nowhere" / "merged.json", b"x")
    assert list(tmp_path.iterdir()) == []


def test_a_write_that_fails_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "merged.json"
    target.write_text("old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(DataError, match="No space left on device"):
        write_whole(target, b"new")
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_is_no_file_to_read(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="no regular file"):
        read_bytes(tmp_path)


def test_the_shipped_knowledge_is_where_it_says() -> None:
    assert (shipped_folder("graph") / "sources.yaml").is_file()


def test_a_link_is_followed_and_stays_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "real.json", tmp_path / "link.json"
    target.write_text("old")
    link.symlink_to(target)
    write_whole(link, b"new")
    assert link.is_symlink() and target.read_bytes() == b"new"


def test_a_device_is_written_to_and_never_replaced() -> None:
    write_whole(Path("/dev/null"), b"x")
    assert Path("/dev/null").is_char_device()


def test_a_full_device_is_said() -> None:
    with pytest.raises(DataError, match=r"/dev/full: No space left on device"):
        write_whole(Path("/dev/full"), b"x")


def test_a_folder_is_no_file_to_write(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="name another file"):
        write_whole(tmp_path, b"x")
    assert list(tmp_path.iterdir()) == []
