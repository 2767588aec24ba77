"""Imports packages into an empty collection with Anki itself and prints, as JSON, what Anki then holds."""

import json
import sys
import tempfile
from pathlib import Path


def main(packages: list[str]) -> None:
    from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest

    with tempfile.TemporaryDirectory() as folder:
        collection = Collection(str(Path(folder) / "collection.anki2"))
        logs = []
        for package in packages:
            options = ImportAnkiPackageOptions()
            log = collection.import_anki_package(
                ImportAnkiPackageRequest(package_path=package, options=options)
            ).log
            logs.append(
                {name: len(getattr(log, name)) for name in ("new", "updated", "duplicate", "conflicting")}
            )
        cards = sorted((collection.get_card(i) for i in collection.find_cards("")), key=lambda card: card.due)
        found = {
            "logs": logs,
            "decks": {
                deck.name: collection.decks.get(deck.id)["desc"]
                for deck in collection.decks.all_names_and_ids()
            },
            "notes": [dict(card.note().items()) | {"key": card.note().guid} for card in cards],
            "tags": [card.note().tags for card in cards],
            "fronts": [card.question() for card in cards],
            "backs": [card.answer() for card in cards],
            "sounds": [len(card.render_output().answer_av_tags) for card in cards],
            "whole": collection.fix_integrity()[1],
        }
        collection.close()
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main(sys.argv[1:])
