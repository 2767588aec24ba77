"""Views: pure functions from the graph and what a visitor looks at to data and component trees."""
