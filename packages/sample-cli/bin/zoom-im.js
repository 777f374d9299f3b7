#!/usr/bin/env node
import "../dist/zoom-im.cjs";
