// JSON.parse keeps the last of two members with the same name. Of two values for one field one is a lie, so we want neither.
export function parseStrictly(text) {
  const value = JSON.parse(text);
  if (repeatsAName(text)) {
    throw new SyntaxError('a name stands twice in one object');
  }
  return value;
}

// The text is known to be JSON, so strings and brackets are all there is to see. A string before a colon is a name.
function repeatsAName(text) {
  const open = [];
  for (const [token, name] of text.matchAll(/("(?:[^"\\]|\\.)*")\s*:|"(?:[^"\\]|\\.)*"|[{}[\]]/g)) {
    if (name !== undefined) {
      const names = open.at(-1);
      const plain = JSON.parse(name);
      if (names.has(plain)) {
        return true;
      }
      names.add(plain);
    } else if (token === '{' || token === '[') {
      open.push(new Set());
    } else if (token === '}' || token === ']') {
      open.pop();
    }
  }
  return false;
}
