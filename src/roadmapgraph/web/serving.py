"""Serving the app from one's own machine."""

import json
import logging
import socket

from dash import Dash
from werkzeug.serving import make_server

from roadmapgraph.errors import ServeError

HOST, PORT = "127.0.0.1", 8050


def serve(app: Dash, *, host: str = HOST, port: int = PORT, as_json: bool = False) -> None:
    """Serve ``app`` until interrupted; say where on standard output, in a line (of JSON), once it listens.

    Raises:
        ServeError: where the port is taken or the address is not this machine's.
    """
    check_free(host, port)
    # No line a request: what somebody asks is nobody's business.
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = make_server(host, port, app.server, threaded=True)
    shown = f"[{host}]" if ":" in host else host
    address = f"http://{shown}:{server.port}"
    said = f"roadmapgraph is at {address} (stop it with Ctrl+C)"
    print(json.dumps({"address": address}) if as_json else said, flush=True)
    server.serve_forever()


def check_free(host: str, port: int) -> None:
    """Raise ``ServeError`` unless a server can listen on ``host`` and ``port``."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except (OSError, OverflowError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            raise ServeError(
                f"Cannot serve on {host}:{port} ({reason}); choose another with --port."
            ) from error
