"use strict";
// What the server draws is kept up to date by small pieces: an element with data-live names the
// address of its content, and each child in it has an id and a version (data-v). Only children
// whose version changed are replaced, so focus, typed text and scrolling stay where they are.

// A Home tab is read from its top, messages from the last one.
const nearBottom = (box) => !box.classList.contains("home")
  && box.scrollHeight - box.scrollTop - box.clientHeight < 80;
const toBottom = (box) => { box.scrollTop = box.scrollHeight; };

function patch(box, html) {
  const fresh = new DOMParser().parseFromString(html, "text/html").body;
  const keep = new Set([...fresh.children].map((child) => child.id));
  for (const old of [...box.children]) if (!keep.has(old.id)) old.remove();
  let before = null;
  for (const child of [...fresh.children]) {
    const old = document.getElementById(child.id);
    let now = old;
    if (!old || old.dataset.v !== child.dataset.v) {
      now = document.importNode(child, true);
      if (old) old.replaceWith(now);
      else if (before) before.after(now);
      else box.prepend(now);
      htmx.process(now);
    }
    before = now;
  }
}

async function update(box) {
  const answer = await fetch(box.dataset.live, { cache: "no-store" });
  if (!answer.ok) return;
  const follow = nearBottom(box);
  const before = box.innerHTML.length;
  patch(box, await answer.text());
  if (box.classList.contains("log") && box.innerHTML.length !== before) waiting(box, false);
  if (follow) toBottom(box);
  for (const modal of box.querySelectorAll("dialog:not([open])")) {
    modal.showModal();
    // A command may be answered by a form.
    const log = document.querySelector("#log");
    if (log) waiting(log, false);
    modal.querySelector(".field input, .field textarea, .field select")?.focus();
  }
}

// Between a command and its answer nothing of either stands in the channel.
let patience = 0;
function waiting(box, on) {
  const line = box.parentElement.querySelector(".waiting");
  if (!line) return;
  line.hidden = !on;
  clearTimeout(patience);
  if (on) patience = setTimeout(() => { line.hidden = true; }, 15000);
}

let running = null;
let again = false;
async function updateAll() {
  if (running) { again = true; return; }
  do {
    again = false;
    running = Promise.allSettled([...document.querySelectorAll("[data-live]")].map(update));
    await running;
  } while (again);
  running = null;
}

function listen() {
  const events = new EventSource("/live");
  events.addEventListener("changed", updateAll);
  let lost = false;
  events.onerror = () => { lost = true; say("The workspace has stopped. Start it again."); };
  events.onopen = () => { if (lost) location.reload(); };
}

let silence = 0;
function say(words) {
  document.getElementById("notice").textContent = words;
  clearTimeout(silence);
  silence = setTimeout(() => { document.getElementById("notice").textContent = ""; }, 6000);
}

// Suggestions after / at the start of the line, or after @ anywhere.
const list = (field) => document.getElementById(field.getAttribute("aria-controls"));
function matches(field) {
  const typed = field.value.slice(0, field.selectionStart);
  const all = JSON.parse(field.dataset.suggest);
  if (typed.startsWith("/")) {
    return all.filter((one) => one.fill.startsWith(typed) && one.fill !== typed)
      .map((one) => ({ ...one, from: 0 }));
  }
  const name = /(^|\s)@([a-z0-9._-]*)$/.exec(typed);
  if (!name) return [];
  const from = typed.length - name[2].length - 1;
  return all.filter((one) => one.fill.startsWith("@" + name[2])).map((one) => ({ ...one, from }));
}
function suggest(field) {
  const box = list(field);
  const found = matches(field);
  box.replaceChildren(...found.map((one, i) => {
    const item = document.createElement("li");
    item.id = box.id + "-" + i;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", i === 0);
    item.dataset.fill = one.fill;
    item.dataset.from = one.from;
    const label = document.createElement("span");
    label.textContent = one.label;
    const more = document.createElement("span");
    more.className = "more";
    more.textContent = one.more;
    item.append(label, more);
    return item;
  }));
  box.hidden = found.length === 0;
  field.setAttribute("aria-expanded", !box.hidden);
  mark(field, 0);
}
function mark(field, index) {
  const items = [...list(field).children];
  items.forEach((item, i) => item.setAttribute("aria-selected", i === index));
  if (items[index]) {
    field.setAttribute("aria-activedescendant", items[index].id);
    items[index].scrollIntoView({ block: "nearest" });
  } else field.removeAttribute("aria-activedescendant");
}
function take(field, item) {
  const rest = field.value.slice(field.selectionStart);
  const start = field.value.slice(0, Number(item.dataset.from)) + item.dataset.fill;
  field.value = start + rest;
  field.setSelectionRange(start.length, start.length);
  field.focus();
  suggest(field);
}
function hide(field) {
  list(field).hidden = true;
  field.setAttribute("aria-expanded", "false");
  field.removeAttribute("aria-activedescendant");
}

function keyInField(event) {
  const field = event.target;
  const items = [...list(field).children];
  const open = !list(field).hidden;
  const at = items.findIndex((item) => item.getAttribute("aria-selected") === "true");
  if (open && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
    event.preventDefault();
    mark(field, (at + (event.key === "ArrowDown" ? 1 : items.length - 1)) % items.length);
  } else if (open && event.key === "Tab" && !event.shiftKey) {
    event.preventDefault();
    take(field, items[at]);
  } else if (open && event.key === "Escape") {
    event.stopPropagation();
    hide(field);
  } else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    // A command that still wants words is completed first; everything else is sent as it stands.
    const bare = open && items[at] && items[at].dataset.fill.startsWith(field.value)
      && !field.value.includes(" ");
    if (bare || (open && field.value.slice(0, field.selectionStart).match(/(^|\s)@[a-z0-9._-]*$/))) {
      take(field, items[at]);
    } else if (field.value.trim()) {
      field.form.requestSubmit();
    }
  }
}

document.addEventListener("input", (event) => {
  if (event.target.matches("[data-suggest]")) suggest(event.target);
});
document.addEventListener("focusout", (event) => {
  if (event.target.matches("[data-suggest]")) setTimeout(() => {
    // Its panel may be closed by then, and the list of suggestions gone with it.
    if (event.target.isConnected) hide(event.target);
  }, 150);
});
document.addEventListener("keydown", (event) => {
  if (event.target.matches("[data-suggest]")) keyInField(event);
  if (event.key !== "Escape" || event.defaultPrevented || event.cancelBubble) return;
  const actions = document.querySelector(".actions-menu[open]");
  if (actions) {
    actions.open = false;
    actions.querySelector("summary").focus();
    return;
  }
  const sidebar = document.getElementById("sidebar");
  if (sidebar.classList.contains("open")) menu(false);
  else if (!document.querySelector("dialog[open]")) document.getElementById("close-panel")?.click();
});
document.addEventListener("mousedown", (event) => {
  const item = event.target.closest(".suggestions li");
  if (!item) return;
  event.preventDefault();
  take(item.closest("form").querySelector("[data-suggest]"), item);
});

function menu(open) {
  document.getElementById("sidebar").classList.toggle("open", open);
  document.getElementById("menu").setAttribute("aria-expanded", open);
}
document.addEventListener("click", (event) => {
  const chip = event.target.closest("[data-fill].chip");
  if (chip) {
    const field = document.getElementById("text");
    field.value = chip.dataset.fill;
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
  }
  // The menu at a message closes once something else is done.
  for (const open of document.querySelectorAll(".actions-menu[open]")) {
    if (!open.contains(event.target) || event.target.closest("[data-shortcut]")) open.open = false;
  }
  const thumb = event.target.closest("[data-feedback]");
  if (thumb) {
    for (const one of thumb.parentElement.children) one.setAttribute("aria-pressed", one === thumb);
  }
  // A button with an address opens it, and the app is told of the click all the same.
  const address = event.target.closest("[data-press]");
  if (address) {
    const values = JSON.parse(address.dataset.press);
    htmx.ajax("POST", "/page/press", { source: address, swap: "none", values });
  }
  const button = event.target.closest("#menu");
  const sidebar = document.getElementById("sidebar");
  if (button) {
    menu(!sidebar.classList.contains("open"));
    if (sidebar.classList.contains("open")) sidebar.querySelector("a").focus();
  } else if (!event.target.closest("#sidebar")) menu(false);
  const close = event.target.closest("#close-panel");
  if (close && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    const panel = document.getElementById("panel");
    panel.replaceChildren();
    panel.hidden = true;
    history.pushState(null, "", close.href);
    document.getElementById("text")?.focus();
  }
});
document.addEventListener("change", (event) => {
  if (event.target.id !== "as") return;
  const here = new URL(location.href);
  here.searchParams.set("as", event.target.value);
  location.assign(here);
});
// Esc in a modal tells the app's side of it too.
document.addEventListener("cancel", (event) => {
  event.target.querySelector("[data-close]")?.click();
}, true);
window.addEventListener("popstate", () => location.reload());

document.addEventListener("htmx:afterRequest", (event) => {
  const form = event.target.closest?.(".composer");
  if (!event.detail.successful) {
    say(event.detail.xhr?.responseText || "That did not work. Is the workspace still running?");
  } else if (form) {
    const field = form.querySelector("[data-suggest]");
    const box = form.parentElement.querySelector(".log");
    if (field.value.trim().startsWith("/")) waiting(box, true);
    field.value = "";
    hide(field);
    toBottom(box);
  }
});
// What is wrong with a field is said to those who do not see the red, and the first one is next.
document.addEventListener("htmx:afterRequest", (event) => {
  const form = event.target.closest?.("dialog form");
  if (!form || event.target !== form) return;
  let first = null;
  for (const field of form.querySelectorAll("[aria-describedby]")) {
    const words = form.querySelector("#" + CSS.escape("e-" + field.id.slice(2)));
    const wrong = Boolean(words && words.textContent);
    field.setAttribute("aria-invalid", wrong);
    if (wrong && !first) first = field;
  }
  first?.focus();
});
// A panel that opens makes the middle narrower: what was at its end stays there.
let followed = true;
document.addEventListener("htmx:beforeSwap", () => {
  followed = nearBottom(document.getElementById("log"));
});
document.addEventListener("htmx:afterSettle", (event) => {
  if (event.target.id !== "panel" && event.detail.elt?.id !== "panel") return;
  const thread = document.getElementById("thread");
  if (thread) toBottom(thread);
  if (followed) toBottom(document.getElementById("log"));
  document.getElementById("thread-text")?.focus();
});

document.querySelectorAll(".log:not(.home)").forEach(toBottom);
if (matchMedia("(hover: hover)").matches) {
  (document.getElementById("thread-text") ?? document.getElementById("text"))?.focus();
}
listen();
updateAll();
