// A small parser of plans in JavaScript, which reads well enough for level core of the conformance suite.
"use strict";

const HAN = "[〇零一二三四五六七八九十百]+";
const STYLES = [
  ["chapter", new RegExp(`^第(${HAN})章`)],
  ["part", new RegExp(`^第(${HAN})节`)],
  ["article", new RegExp(`^第(${HAN})条`)],
  ["han", new RegExp(`^(${HAN})、`)],
  ["han in brackets", new RegExp(`^[（(](${HAN})[）)]`)],
  ["arabic", /^([0-9]+)(?:[.．](?![0-9])|、)/],
  ["arabic in brackets", /^[（(]([0-9]+)[）)]/],
];
const LABELS = {
  牵头单位: "lead", 牵头部门: "lead", 配合单位: "support",
  责任单位: "responsible", 责任部门: "responsible", 负责部门: "responsible",
};
// The longer before those that end it.
const ROLES = [
  ["按职责分工负责", "responsible"], ["牵头负责", "lead"], ["牵头", "lead"], ["负责", "responsible"],
  ["配合", "support"], ["参与", "participant"], ["指导", "guide"],
];
const OPENING = "（([〔", CLOSING = "）)]〕";
const NAME_END = /(?:[局委办厅部社室院]|中心|政府|大学|部门|单位)$/;
const RULE = /(?:列|排在)第一位/;

function parse(text) {
  const plan = { govplan: "1.0", title: "", sections: [] };
  const path = []; // The nodes above the line that is read, each with the style of its label.
  for (const line of text.split(/\r\n|\r|\n/).map((each) => each.trim()).filter(Boolean)) {
    const found = label(line);
    if (!found) {
      if (path.length) path.at(-1).words.push(line);
      else if (!plan.title) plan.title = line;
      continue;
    }
    const known = path.findIndex((each) => each.style === found.style);
    if (known >= 0) path.length = known;
    const node = { label: found.label, number: found.number };
    const above = path.at(-1);
    if (above) (above.node.items ??= []).push(node);
    else plan.sections.push(node);
    path.push({ style: found.style, node, words: [] });
    const rest = line.slice(found.label.length).trim();
    if (/[。（(]/.test(rest)) path.at(-1).words.push(rest);
    else if (rest) node.heading = rest;
    (plan.entries ??= []).push(path.at(-1));
  }
  const state = { rule: false };
  for (const { node, words } of plan.entries ?? []) {
    const tasks = tasksOf(words.join("\n"), state);
    if (tasks.length) node.tasks = tasks;
  }
  delete plan.entries;
  return plan;
}

function label(line) {
  for (const [style, pattern] of STYLES) {
    const match = pattern.exec(line);
    if (match) return { style, label: match[0], number: /[0-9]/.test(match[1]) ? Number(match[1]) : han(match[1]) };
  }
  return null;
}

function han(words) {
  let total = 0, digit = 0;
  for (const each of words) {
    const unit = { 十: 10, 百: 100 }[each];
    if (unit) [total, digit] = [total + (digit || 1) * unit, 0];
    else digit = Math.max("〇一二三四五六七八九".indexOf(each), 0);
  }
  return total + digit;
}

// The words of a node, parted at its clauses.
function tasksOf(text, state) {
  const tasks = [];
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (!OPENING.includes(text[at])) continue;
    const end = closing(text, at);
    const duty = clause(text.slice(at, end), text.slice(0, at), state);
    if (duty) {
      const words = text.slice(from, at).trim();
      from = /[。；;]/.test(text[end] ?? "") ? end + 1 : end;
      tasks.push({ text: words + text.slice(end, from), responsibility: duty });
    }
    at = end - 1;
  }
  const last = text.slice(from).trim();
  if (last) tasks.push({ text: last });
  return tasks;
}

// Behind the bracket that closes the one at an offset, or the end of its line.
function closing(text, at) {
  let depth = 0;
  for (let end = at; end < text.length && text[end] !== "\n"; end += 1) {
    if (OPENING.includes(text[end])) depth += 1;
    if (CLOSING.includes(text[end]) && (depth -= 1) === 0) return end + 1;
  }
  const stop = text.indexOf("\n", at);
  return stop < 0 ? text.length : stop;
}

function clause(printed, before, state) {
  const closed = CLOSING.includes(printed.at(-1));
  const inner = printed.slice(1, closed && balance(printed) === 0 ? -1 : undefined);
  const labels = [...inner.matchAll(new RegExp(`(${Object.keys(LABELS).join("|")})[：:]`, "g"))];
  const duty = { text: printed, assignments: [] };
  if (labels[0]?.index === 0) {
    duty.label = labels[0][1];
    labels.forEach((each, index) => {
      const list = inner.slice(each.index + each[0].length, labels[index + 1]?.index);
      const role = LABELS[each[1]];
      duty.assignments.push(...assignments(list, role, role === "responsible" ? null : each[1], state));
    });
  } else {
    // Without a label: behind a sentence, with a role word at its end, and only names in it.
    if (!/[。\n]$/.test(before) || !ROLES.some(([word]) => inner.endsWith(word))) return null;
    duty.assignments = assignments(inner, "responsible", null, state);
    if (!duty.assignments.every(({ party }) => NAME_END.test(party.name))) return null;
  }
  if (state.rule && duty.assignments[0] && !duty.assignments.some(({ role, basis }) => role === "lead" && basis !== "rule")) {
    Object.assign(duty.assignments[0], { role: "lead", basis: "rule" });
  }
  return duty;
}

function balance(text) {
  return [...text].reduce((depth, each) => depth + OPENING.includes(each) - CLOSING.includes(each), 0);
}

function assignments(list, role, word, state) {
  const found = [];
  let waiting = [];
  const settle = (names, role, word) => {
    const basis = word ? { word } : { basis: "default" };
    found.push(...names.map((party) => ({ role, party, ...basis })));
  };
  for (const segment of split(list, /[，,；;]/)) {
    if (RULE.test(segment)) { state.rule = true; continue; }
    if (segment === "下同") continue;
    const said = ROLES.find(([each]) => segment.endsWith(each));
    const names = (said ? segment.slice(0, -said[0].length) : segment).replace(/等(?:有关)?(?:部门|单位)?$/, "");
    waiting.push(...parties(names));
    if (said) { settle(waiting, said[1], said[0]); waiting = []; }
  }
  settle(waiting, role, word);
  return found;
}

// A list parted at some characters, but not inside brackets.
function split(list, separator) {
  const parts = [""];
  let depth = 0;
  for (const each of list) {
    depth += OPENING.includes(each) - CLOSING.includes(each);
    if (depth <= 0 && separator.test(each)) parts.push("");
    else parts[parts.length - 1] += each;
  }
  return parts.map((part) => part.trim()).filter(Boolean);
}

// The names of a list, with what it leaves out restored.
function parties(list) {
  const names = [];
  for (const piece of split(list, /、/)) {
    if (/^(?:各|有关)(?:市|县|区)$/.test(names.at(-1) ?? "")) names[names.length - 1] += `、${piece}`;
    else names.push(piece);
  }
  const suffix = /(?:人民)?政府$/.exec(names.at(-1) ?? "");
  let level = "";
  return names.map((printed) => {
    const group = /^(?:各|有关|其他|省直)/.test(printed);
    let name = printed;
    if (/^[省市区县](?!场|域)/.test(printed)) level = printed[0];
    else if (!group && level && /^[^省市县区]{2,}[局委办厅]$/.test(printed)) name = level + printed;
    else if (suffix && !group && /[市县区]$/.test(printed)) name = printed + suffix[0];
    return { name, ...(name === printed ? {} : { printed }), ...(group ? { kind: "group" } : {}) };
  });
}

module.exports = { parse };
