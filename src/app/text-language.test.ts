import { expect, it } from 'vitest';
import type { ProgramLanguage } from '../base/program-language';
import { languageOfText } from './text-language';

/** How programs of a language begin. */
const beginnings: Readonly<Record<ProgramLanguage, readonly string[]>> = {
  java: [
    'package com.example.kafka;\n\nimport java.util.*;',
    '/*\n * Licensed under the Apache License\n * import re\n */\npackage demo;',
    '/** Sends orders. */\npublic class Orders {',
    '// import re\nimport org.apache.kafka.clients.producer.KafkaProducer;',
    'import java.util.List; // a list\n',
    'import static java.util.Map.entry;',
    'import org.apache.kafka.clients.consumer.*;',
    'import java.util.Properties\nimport java.util.List;',
    'import java . util . List ;',
    '@SuppressWarnings("unchecked")\npublic final class A {}',
    '@FunctionalInterface\ninterface Handler { void handle(); }',
    'class Main {\n    public static void main(String[] args) {',
    'class Main {\n    static int count;',
    'class Main {\n    void run() {}',
    'class Main {\n    Map<String, Integer> sums = new HashMap<>();',
    'class Worker implements Runnable {',
    'class Box<T> {',
    'class Names extends ArrayList<String> implements Named {',
    'record Order(int id, String item) {}',
    'enum State { OPEN, CLOSED }',
    'sealed interface Shape permits Circle {}',
    'abstract class Base {',
    '\uFEFFimport java.util.List;',
    '#!/usr/bin/env java --source 17\nclass A {}',
    '///usr/bin/env jbang "$0" "$@" ; exit $?\nimport java.util.*;',
    '\n\n   import java.io.IOException;',
  ],
  python: [
    'import re',
    'import re\n\nprint(re.sub("a", "b", "aaa"))',
    'import re # patterns\n',
    'import re;\n',
    'import sys; print(sys.version)',
    'import sys, os',
    'import json, time as t',
    'import os.path',
    'import xml.etree.ElementTree as ET',
    'import concurrent.futures\n',
    'import confluent_kafka',
    'import io\nimport com\nimport org',
    'from confluent_kafka import Producer',
    'from confluent_kafka.admin import (\n    AdminClient,\n)',
    'from __future__ import annotations',
    'from . import settings',
    '#!/usr/bin/env python\n',
    '#!/usr/bin/python3\nimport java',
    '# -*- coding: utf-8 -*-\n',
    '# const { Kafka } = require("kafkajs")\n',
    '#\n# Copyright\n#\n',
    '#comment without a space\n',
    '"""Sends orders.\n\nimport java.util.List;\n"""\n',
    "'''\npublic class A {}\n'''\n",
    'r"""A raw docstring."""',
    "'A docstring of one line.'\nimport sys\n",
    'def main():\n    pass',
    'async def main():',
    'class Orders:\n    pass',
    'class Orders(Base):',
    'class Orders (Base, metaclass=Meta): # a class',
    '@dataclass\nclass Order:\n    id: int',
    'if __name__ == "__main__":\n    main()',
    'try:\n    import json\nexcept ImportError:\n    pass',
    'with open("a") as f: # a file',
    'for i in range(3):\n',
    'while True:\n',
    'print("hello")',
    "conf = {'bootstrap.servers': 'localhost:9092'}\n",
    'count: int = 0\n',
  ],
  javascript: [
    "const { Kafka } = require('kafkajs');",
    "const {Kafka} = require('kafkajs')\n",
    "const {\n  Kafka,\n  logLevel,\n} = require('kafkajs');",
    "'use strict'\n\nconst fs = require('fs')",
    '"use strict";\n',
    "import { Kafka } from 'kafkajs';",
    'import {\n  Kafka,\n} from "kafkajs"',
    "import kafkajs from 'kafkajs'",
    'import kafkajs, { logLevel } from "kafkajs";',
    "import * as kafkajs from 'kafkajs';",
    "import 'dotenv/config';",
    "import fs from'fs'",
    '#!/usr/bin/env node\nimport re',
    '#!/usr/bin/env -S deno run\n',
    '// import java.util.List;\nlet count = 0;',
    '/* eslint-disable */\nvar kafka = require("kafkajs");',
    '/**\n * @file import re\n */\nasync function main() {}',
    'function main() {',
    'function* numbers() {',
    'let a, b;',
    'var producer\n',
    '(async () => {\n',
    ';(function () {',
    '!function () {}()',
    '(() => {})()',
    "console.log('hello')",
    'module.exports = { run };',
    'exports.run = () => {};',
    'export default class Orders {}',
    'export async function run() {}',
    "require('dotenv').config()",
    'process.on("exit", () => {});',
    'await producer.connect();',
    'class Orders {\n  constructor(kafka) {',
    'class Orders {\n  #count = 0;\n  async send() {',
    'class Orders {\n  static async send() {',
    'class Orders extends mixin(Base) {',
  ],
};

const languages = Object.keys(beginnings) as ProgramLanguage[];
const cases = languages.flatMap((language) => beginnings[language].map((text) => ({ language, text })));

it.each(cases)('tells $language by $text, whatever stood there before', ({ language, text }) => {
  const told = languages.map((otherwise) => languageOfText(text, otherwise));
  // An assignment alone tells nothing but that it is no Java.
  const isAssignment = /^\w+(: int)? =/.test(text);
  expect(told).toEqual(languages.map((before) => (isAssignment && before !== 'java' ? before : language)));
});

it('leaves a program that may be of several languages where it is', () => {
  for (const text of ['', '\n', '// nothing\n', 'class Yes {}', 'x++', '/* open', 'import Foo', 'a.b();']) {
    expect(languages.map((otherwise) => languageOfText(text, otherwise))).toEqual(languages);
  }
});

it('takes no time to speak of for a long text without a sign', () => {
  const text = `${'a b c. d('.repeat(40)}\n`.repeat(2000);
  expect(languageOfText(text, 'java')).toBe('java');
});
