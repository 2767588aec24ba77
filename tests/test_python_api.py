import ast
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import networkx as nx
import pytest

import roadmapgraph

ROADMAP = "# My way\n\n## Deep Learning\n- CNNs (ResNet)\n- Quantum tea leaves\n"


def test_every_name_on_offer_is_there_and_documented() -> None:
    for name in roadmapgraph.__all__:
        found = getattr(roadmapgraph, name)
        assert name.isupper() or name.startswith("__") or name == "RoadmapGraph" or found.__doc__, name


def test_a_name_that_is_not_on_offer_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = roadmapgraph.nothing


def test_importing_it_imports_nothing_else_of_weight() -> None:
    code = (
        "import sys; import roadmapgraph;"
        "heavy = {'networkx', 'pydantic', 'dash', 'rapidfuzz', 'yaml', 'markdown_it', 'scipy'};"
        "print(sorted(heavy & set(sys.modules)), 'names' in dir(roadmapgraph))"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[] True"


def test_every_name_is_found_in_a_process_of_its_own() -> None:
    code = "import roadmapgraph; [getattr(roadmapgraph, name) for name in roadmapgraph.__all__]"
    subprocess.run([sys.executable, "-W", "error", "-c", code], check=True)


def test_type_checkers_see_exactly_what_is_on_offer() -> None:
    folder = Path(roadmapgraph.__file__).parent
    assert (folder / "py.typed").is_file()
    stub = ast.parse((folder / "__init__.pyi").read_text(encoding="utf-8"))
    imported = {
        (node.module, alias.name)
        for node in stub.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    assert {name for _, name in imported} | {"__version__"} == set(roadmapgraph.__all__)
    for home, name in imported:
        assert getattr(import_module(str(home)), name) is getattr(roadmapgraph, name)


def test_a_document_is_read_merged_planned_and_exported(tmp_path: Path) -> None:
    file = tmp_path / "mine.md"
    file.write_text(ROADMAP, encoding="utf-8")
    reading = roadmapgraph.read_roadmap(file)
    assert reading.source.id == "my-way"
    graph = roadmapgraph.merge(reading)
    assert nx.is_directed_acyclic_graph(graph)
    assert graph.nodes["quantum-tea-leaves"]["sources"] == ["my-way"]
    path = roadmapgraph.learning_path(graph, ["my-way"], known=["python"], order="follow:my-way")
    assert {"resnet", "quantum-tea-leaves"} <= set(path.concepts)
    assert "my-way" in roadmapgraph.overlap_of(graph).sources
    target = tmp_path / "merged.json"
    target.write_bytes(roadmapgraph.export(graph))
    assert nx.utils.graphs_equal(roadmapgraph.load_graph(target), graph)


def test_errors_share_one_base_and_name_what_there_is() -> None:
    graph = roadmapgraph.shipped_graph()
    with pytest.raises(roadmapgraph.RoadmapError, match="graphml"):
        roadmapgraph.export(graph, "xlsx")
    with pytest.raises(roadmapgraph.RoadmapError, match="Backpropagation"):
        roadmapgraph.learning_path(graph, ["Backpropagatoin"])
    with pytest.raises(roadmapgraph.RoadmapError, match=r"nowhere\.md"):
        roadmapgraph.read_roadmap("nowhere.md")


def test_a_roadmap_in_another_language_joins_the_concepts_that_it_names(tmp_path: Path) -> None:
    written = tmp_path / "weg.md"
    written.write_text(
        "# 学习计划\n\n## 第一阶段\n- 线性代数\n- 逻辑回归和决策树\n- 面包烘焙\n", encoding="utf-8"
    )
    reading = roadmapgraph.read_roadmap(written, source_id="weg")
    assert reading.language == "zh"
    graph = roadmapgraph.merge(reading)
    taught = {concept for concept, node in graph.nodes(data=True) if "weg" in node["sources"]}
    assert {"linear-algebra", "logistic-regression", "decision-trees"} < taught
    assert len(taught) == 4
