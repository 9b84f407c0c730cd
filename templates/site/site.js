// What a page does beyond being read: filters, search, buttons that copy. Each part stands alone.
"use strict";

(() => {
  const root = document.documentElement.dataset.root;
  const byId = (id) => document.getElementById(id);
  const counted = (number, word) => `${number} ${word}${number === 1 ? "" : "s"}`;

  // --- the filters of the matrix: they live in the address, so that a view can be sent ---
  const filters = byId("filters");
  if (filters) {
    const text = byId("filter"), platform = byId("platform"), tag = byId("tag");
    const rows = [...document.querySelectorAll("#matrix tbody tr")];
    const heads = [...document.querySelectorAll("#matrix thead th")];
    const asked = new URLSearchParams(location.hash.slice(1));
    for (const field of [text, platform, tag]) field.value = asked.get(field.id) || "";

    const apply = () => {
      const words = text.value.toLowerCase().split(/\s+/).filter(Boolean);
      const column = Number(platform.value);
      const fits = (row) =>
        words.every((word) => row.cells[0].textContent.toLowerCase().includes(word)) &&
        (!tag.value || row.dataset.tags.split(" ").includes(tag.value)) &&
        (!column || row.cells[column].childElementCount > 0);
      let shown = 0;
      for (const row of rows) {
        row.hidden = !fits(row);
        if (!row.hidden) shown += 1;
        [...row.cells].forEach((cell, at) => { cell.hidden = at > 0 && column > 0 && at !== column; });
      }
      heads.forEach((head, at) => { head.hidden = at > 0 && column > 0 && at !== column; });
      byId("shown").textContent = counted(shown, "operation");
      byId("nothing").hidden = shown > 0;
      byId("matrix").parentElement.hidden = shown === 0;
      const kept = [text, platform, tag].filter((field) => field.value).map((field) => [field.id, field.value]);
      history.replaceState(null, "", kept.length ? `#${new URLSearchParams(kept)}` : location.pathname);
    };
    const reset = () => { text.value = platform.value = tag.value = ""; apply(); text.focus(); };
    filters.hidden = false;
    filters.addEventListener("input", apply);
    filters.addEventListener("submit", (event) => event.preventDefault());
    byId("reset").addEventListener("click", reset);
    apply();
  }

  // --- copying ---
  for (const block of document.querySelectorAll(".code")) {
    const button = document.createElement("button");
    const code = block.querySelector("code"), head = block.querySelector(".code-head");
    button.type = "button";
    button.textContent = "Copy";
    button.setAttribute("aria-label", `Copy ${head.textContent}`);
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(code.textContent);
        button.textContent = "Copied";
      } catch {
        getSelection().selectAllChildren(code);
        button.textContent = "Press Ctrl+C";
      }
      setTimeout(() => { button.textContent = "Copy"; }, 2000);
    });
    head.append(button);
  }

  // --- the search: its index is a script, loaded when it is first asked for ---
  const box = byId("search"), query = byId("query"), found = byId("found"), count = byId("count");
  let words = null;
  let pages = null;
  let loading = null;
  const load = () => {
    loading ??= new Promise((resolve) => {
      const script = document.createElement("script");
      script.src = `${root}assets/search.js`;
      script.onload = () => {
        const index = window.sdkgenIndex;
        pages = [
          ...index.operations.map((title) => [title, `operations/${title}.html`, "operation"]),
          ...index.schemas.flatMap(([file, titles]) => titles.map((title) => [title, `${file}#${title}`, "schema"])),
        ];
        words = Object.entries(index.words).map(([word, steps]) => {
          let at = 0;
          return [word, steps.map((step) => (at += step))];
        });
        resolve();
      };
      document.head.append(script);
    });
    return loading;
  };
  const find = (text) => {
    const asked = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) || [];
    let scores = null;
    for (const part of asked) {
      const own = new Map();
      for (const [word, numbers] of words) {
        if (!word.startsWith(part)) continue;
        for (const page of numbers) {
          const title = pages[page][0].toLowerCase().includes(part) ? 4 : 0;
          own.set(page, Math.max(own.get(page) || 0, title + (word === part ? 2 : 1)));
        }
      }
      scores = scores === null ? own : new Map([...own].filter(([p]) => scores.has(p)).map(([p, s]) => [p, s + scores.get(p)]));
    }
    const kinds = { operation: 1, schema: 0 };
    return [...(scores || [])]
      .sort(([a, x], [b, y]) => y - x || kinds[pages[b][2]] - kinds[pages[a][2]] || pages[a][0].length - pages[b][0].length || a - b)
      .map(([page]) => pages[page]);
  };
  const show = async () => {
    await load();
    const text = query.value.trim();
    const hits = text ? find(text) : [];
    found.replaceChildren(...hits.slice(0, 30).map(([title, href, kind]) => {
      const item = document.createElement("li"), link = document.createElement("a"), small = document.createElement("small");
      link.href = root + href;
      link.textContent = title;
      small.textContent = kind;
      link.append(small);
      item.append(link);
      return item;
    }));
    if (text && !hits.length) {
      const item = document.createElement("li");
      item.className = "none";
      item.textContent = "Nothing found";
      found.append(item);
    }
    found.hidden = !text;
    count.textContent = text ? counted(hits.length, "result") : "";
  };
  box.hidden = false;
  query.addEventListener("focus", load);
  query.addEventListener("input", show);
  document.addEventListener("keydown", (event) => {
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName);
    if (event.key === "/" && !typing) {
      event.preventDefault();
      query.focus();
    } else if (event.key === "Escape" && box.contains(document.activeElement)) {
      found.hidden = true;
      query.focus();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && box.contains(document.activeElement) && !found.hidden) {
      const stops = [query, ...found.querySelectorAll("a")];
      const next = stops[stops.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1)];
      if (next) {
        event.preventDefault();
        next.focus();
      }
    } else if (event.key === "Enter" && document.activeElement === query) {
      found.querySelector("a")?.click();
    }
  });
  document.addEventListener("click", (event) => { if (!box.contains(event.target)) found.hidden = true; });
})();
