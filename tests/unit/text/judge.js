// Ask ECMAScript itself: [[pattern, [text, ...]], ...] on stdin, for each row the answers on stdout,
// null for what is no pattern. JSON Schema wants the flag `u`; what only reads without it is read so.
const rows = JSON.parse(require("fs").readFileSync(0, "utf8"));
const answers = rows.map(([pattern, texts]) => {
  for (const flags of ["u", ""]) {
    try {
      const expression = new RegExp(pattern, flags);
      return texts.map((text) => expression.test(text));
    } catch {}
  }
  return null;
});
console.log(JSON.stringify(answers));
