"""Serving the app from one's own machine."""

import socket

from dash import Dash

from roadmapgraph.errors import ServeError

HOST, PORT = "127.0.0.1", 8050


def serve(app: Dash, *, host: str = HOST, port: int = PORT) -> None:
    """Serve ``app`` until interrupted.

    Raises:
        ServeError: where the port is taken or the address is not this machine's.
    """
    check_free(host, port)
    print(f"roadmapgraph is at http://{host}:{port} (stop it with Ctrl+C)", flush=True)
    # No line a request: what somebody asks is nobody's business.
    app.run(host=host, port=str(port), debug=False, dev_tools_silence_routes_logging=True)


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
