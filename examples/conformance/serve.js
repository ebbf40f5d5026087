// Speaks the protocol of the conformance suite: govplan conformance run --level core -- node examples/conformance/serve.js
"use strict";
const readline = require("node:readline");
const { parse } = require("./parser.js");

const answers = {
  start: () => ({ message: "started", implementation: "small", language: "JavaScript", capabilities: ["gb18030"] }),
  parse: ({ id, source, encoding }) => {
    const text = new TextDecoder(encoding, { fatal: true }).decode(Buffer.from(source, "base64"));
    return { message: "result", id, plan: parse(text) };
  },
  render: ({ id }) => ({ message: "skipped", id, reason: "it writes no texts" }),
  stop: () => process.exit(0),
};

readline.createInterface({ input: process.stdin }).on("line", (line) => {
  const message = JSON.parse(line);
  try {
    console.log(JSON.stringify(answers[message.message](message)));
  } catch (error) {
    console.log(JSON.stringify({ message: "errored", id: message.id, reason: String(error) }));
  }
});
