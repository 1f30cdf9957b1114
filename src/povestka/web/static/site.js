"use strict";
// Everything works without this. It saves a press of a button: progress follows by itself, today's
// day stands ready, a heading that tells of mistakes is read out, a page can be printed.

const body = document.body;
body.classList.add("scripted");

/** Today as the reader's own calendar has it: the server does not know the day. */
function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function prepare(root) {
  for (const field of root.querySelectorAll("input[data-today]")) {
    if (!field.value) field.value = today();
  }
  for (const button of root.querySelectorAll("[data-print]")) {
    button.addEventListener("click", () => window.print());
  }
  for (const region of root.querySelectorAll("[data-poll]")) follow(region);
}

/** Fetch a page of ours as a document, which needs no text to be parsed as markup here. */
function fetched(address) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", address);
    request.responseType = "document";
    request.onload = () => (request.response ? resolve(request.response) : reject());
    request.onerror = reject;
    request.send();
  });
}

/** Replace a region by the same one of its page, again and again, until it no longer asks for it. */
function follow(region) {
  setTimeout(async () => {
    if (!region.isConnected) return;
    try {
      const found = (await fetched(region.dataset.poll)).getElementById(region.id);
      if (!found) {
        location.reload();
        return;
      }
      const fresh = document.importNode(found, true);
      const active = document.activeElement;
      const held = region.contains(active) && active.id;
      region.replaceWith(fresh);
      if (held) document.getElementById(held)?.focus();
      prepare(fresh.parentElement);
    } catch {
      follow(region);
    }
  }, Number(region.dataset.every) || 1000);
}

// A page kept by the browser for the button «back» would show what was wiped.
window.addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
});

prepare(document);
document.getElementById("mistakes")?.focus();
