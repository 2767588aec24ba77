import socket

import pytest

from roadmapgraph.errors import ServeError
from roadmapgraph.web.serving import check_free


def test_a_port_that_is_taken_is_said_in_one_sentence_that_names_the_option() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(ServeError, match=r"--port") as caught:
            check_free("127.0.0.1", taken.getsockname()[1])
    assert "\n" not in str(caught.value)


def test_a_free_port_passes() -> None:
    check_free("127.0.0.1", 0)


@pytest.mark.parametrize("port", [-1, 70000])
def test_a_number_that_is_no_port_is_refused(port: int) -> None:
    with pytest.raises(ServeError):
        check_free("127.0.0.1", port)
