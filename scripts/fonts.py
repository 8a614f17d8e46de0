#!/usr/bin/env python3
"""
Cuts the faces that letters are printed with out of LXGW WenKai (霞鹜文楷, OFL 1.1; Debian package fonts-lxgw-wenkai 1.250):

    scripts/fonts.py LXGWWenKai-Regular.ttf

  src/Files/Pdf/Fonts/kai-common.ttf    ASCII, GB 2312, the punctuation of letters: what nearly every letter needs, read in place
  src/Files/Pdf/Fonts/kai-rare.ttf.gz   the other characters of the face that a name or an address can hold, unpacked when one is met

Needs fontTools 4.38 (Debian package python3-fonttools). The same input gives the same bytes. The product itself needs nothing of this.
"""

import gzip
import os
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

TARGET = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "src", "Files", "Pdf", "Fonts")
PUNCTUATION = "\u00a0·—–‘’“”…•‰′″※℃←↑→↓□■○●〇〓〔〕【】《》〈〉「」『』、。￥·"


def gb2312():
    rows = (bytes([row, cell]) for row in range(0xA1, 0xF8) for cell in range(0xA1, 0xFF))
    return {text for text in (pair.decode("gb2312", "ignore") for pair in rows) if text}


def is_ideograph(code):
    return 0x3400 <= code <= 0x4DBF or 0x4E00 <= code <= 0x9FFF or 0xF900 <= code <= 0xFAFF or 0x20000 <= code <= 0x323AF


def cut(source, codes, name):
    options = subset.Options()
    options.layout_features = []
    options.hinting = False
    options.name_IDs = []
    options.notdef_outline = True
    options.recalc_timestamp = False
    options.drop_tables += ["GSUB", "GDEF", "BASE", "vhea", "vmtx", "gasp"]
    font = TTFont(source, recalcTimestamp=False)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=codes)
    cutter.subset(font)
    font["post"].formatType = 3.0
    for number, text in ((1, name), (4, name), (6, name.replace(" ", "")), (13, "SIL Open Font License 1.1, cut down from LXGW WenKai")):
        font["name"].setName(text, number, 3, 1, 0x409)
    path = os.path.join(TARGET, "cut.tmp")
    font.save(path, reorderTables=True)
    with open(path, "rb") as file:
        data = file.read()
    os.remove(path)
    return data


def main():
    source = sys.argv[1]
    has = set(TTFont(source).getBestCmap())
    common = {ord(c) for c in gb2312() | set(PUNCTUATION) | {chr(c) for c in range(0x20, 0x7F)}} & has
    rare = {c for c in has if is_ideograph(c)} - common
    with open(os.path.join(TARGET, "kai-common.ttf"), "wb") as file:
        file.write(cut(source, common, "Huimin Kai"))
    with open(os.path.join(TARGET, "kai-rare.ttf.gz"), "wb") as file:
        file.write(gzip.compress(cut(source, rare, "Huimin Kai Rare"), 9, mtime=0))
    print(f"{len(common)} common, {len(rare)} rare characters")


if __name__ == "__main__":
    main()
