"use strict";
// A list that is laid out again while it grows makes a page of thousands of comparisons slow to open.
document.documentElement.classList.add("js", "loading");
document.addEventListener("DOMContentLoaded", () => {
  document.documentElement.classList.remove("loading");
  const CHOICES = ["scenario", "stack", "eth", "shape", "dialer", "listener"];
  const FIELDS = ["q", "family", ...CHOICES];
  const form = document.querySelector(".filter");
  const cells = [...document.querySelectorAll(".cmp")];
  const families = [...document.querySelectorAll("section.family")];
  const output = form.querySelector("output");
  const reset = form.querySelector("button[type=reset]");
  const nomatch = document.querySelector(".nomatch");
  const texts = new Map(cells.map((c) =>
    [c, `${c.querySelector("summary").textContent} ${c.dataset.words}`.toLowerCase()]));

  // Hash: #<anchor>?q=…&family=…&stack=…&verdict=a,b (see FIELDS) with either part left out.
  function parts() {
    const [anchor, query] = location.hash.slice(1).split("?");
    return { anchor: decoded(anchor), filter: new URLSearchParams(query || "") };
  }

  function decoded(text) {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  }

  function keep(anchor) {
    const filter = new URLSearchParams();
    const data = new FormData(form);
    for (const name of FIELDS) {
      if (data.get(name)) filter.set(name, data.get(name));
    }
    if (data.has("verdict")) filter.set("verdict", data.getAll("verdict").join(","));
    const query = filter.toString().replaceAll("%2C", ",");
    const hash = anchor + (query ? `?${query}` : "");
    history.replaceState(null, "", hash ? `#${hash}` : location.pathname + location.search);
  }

  function fill(filter) {
    for (const name of FIELDS) form.elements[name].value = filter.get(name) || "";
    const verdicts = (filter.get("verdict") || "").split(",");
    for (const box of form.querySelectorAll("[name=verdict]")) box.checked = verdicts.includes(box.value);
  }

  function apply() {
    const data = new FormData(form);
    const words = data.get("q").toLowerCase().split(/\s+/).filter(Boolean);
    const verdicts = data.getAll("verdict");
    const chosen = CHOICES.filter((name) => data.get(name));
    let shown = 0;
    for (const family of families) {
      let first = true;
      for (const cell of family.querySelectorAll(".cmp")) {
        const match = (!data.get("family") || data.get("family") === family.dataset.family)
          && chosen.every((name) => data.get(name) === cell.dataset[name])
          && (!verdicts.length || verdicts.includes(cell.dataset.verdict))
          && words.every((w) => texts.get(cell).includes(w));
        cell.hidden = !match;
        cell.classList.toggle("head", match && first);
        if (match) { first = false; shown++; }
      }
      family.hidden = first;
    }
    output.value = shown === cells.length ? `${shown} comparisons` : `${shown} of ${cells.length}`;
    reset.hidden = shown === cells.length && !words.length && !verdicts.length;
    nomatch.hidden = shown > 0;
  }

  async function unpack(cell) {
    const pack = cell.querySelector(".pack");
    const place = cell.querySelector(".more");
    if (!pack) return;
    const packed = pack.textContent;
    pack.remove();
    try {
      const bytes = Uint8Array.from(atob(packed), (c) => c.charCodeAt(0));
      const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
      place.innerHTML = await new Response(stream).text();
    } catch (e) {
      place.textContent = `This browser cannot unpack the details (${e.message}); results.json holds them.`;
    }
  }

  async function follow(byUser) {
    const { anchor, filter } = parts();
    fill(filter);
    apply();
    const target = anchor && document.getElementById(anchor);
    if (target && target.classList.contains("cmp")) {
      if (target.hidden) { form.reset(); apply(); }
      await unpack(target);
      target.open = true;
      target.scrollIntoView();
      if (byUser) target.querySelector("summary").focus({ preventScroll: true });
    } else if (target) {
      const group = target.querySelector("details.group");
      if (group && target.matches("li")) group.open = true;
      target.scrollIntoView();
    } else if (filter.size) {
      document.getElementById("comparisons").scrollIntoView();
      if (byUser) document.getElementById("comparisons-h").focus({ preventScroll: true });
    }
  }

  async function copy(button) {
    const code = button.parentElement.querySelector("code");
    try {
      await navigator.clipboard.writeText(code.textContent);
      button.textContent = "Copied";
    } catch {
      getSelection().selectAllChildren(code);
      button.textContent = "Selected";
    }
    setTimeout(() => { button.textContent = "Copy"; }, 1600);
  }

  function read(figure) {
    const line = figure.closest("section").querySelector(".readout");
    line.textContent = figure.getAttribute("aria-label");
    line.classList.add("on");
  }

  function move(figure, key) {
    const all = [...figure.parentElement.querySelectorAll(".f")];
    const at = all.indexOf(figure);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[key];
    if (to === undefined) return false;
    const next = all[Math.min(all.length - 1, Math.max(0, to))];
    figure.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
    return true;
  }

  form.addEventListener("input", () => { apply(); keep(parts().anchor); });
  form.addEventListener("reset", () => setTimeout(() => { apply(); keep(""); }));
  form.addEventListener("submit", (e) => e.preventDefault());
  document.addEventListener("toggle", (e) => {
    if (e.target.matches(".cmp") && e.target.open) unpack(e.target);
  }, true);
  document.addEventListener("click", (e) => {
    const button = e.target.closest(".copy");
    if (button) copy(button);
    const link = e.target.closest("a[href^='#']");
    if (link && link.getAttribute("href") === location.hash) follow(true);
  });
  for (const kind of ["mouseover", "focusin"]) {
    document.addEventListener(kind, (e) => {
      const figure = e.target.closest(".f");
      if (figure) read(figure);
    });
  }
  document.addEventListener("keydown", (e) => {
    const figure = e.target.closest(".f");
    if (figure && move(figure, e.key)) e.preventDefault();
    if (e.key === "/" && !e.target.closest("input, select, textarea")) {
      e.preventDefault();
      form.elements.q.focus();
    }
  });
  window.addEventListener("hashchange", () => follow(true));
  follow(false);
});
