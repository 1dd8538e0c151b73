// What needs no server: panels that close, texts that are copied, cards that are dragged.
(() => {
  const panels = () => document.querySelectorAll("details.bar-panel[open]");

  // A simulator that ended may come back at any time; a tab that was away asks at once.
  const soon = 500;
  const often = 2000;
  const quickly = 4;
  const lost = document.getElementById("lost");
  lost?.addEventListener("components-reconnect-state-changed", ({ detail }) => {
    document.documentElement.toggleAttribute("data-lost", detail.state !== "hide");

    // It is there again, and has forgotten the page: what the address shows is loaded anew.
    if (detail.state === "rejected" || detail.state === "resume-failed") location.reload();
  });
  window.Blazor?.start({
    circuit: { reconnectionOptions: { dialogId: "lost", maxRetries: Number.MAX_SAFE_INTEGER, retryIntervalMilliseconds: (attempt) => (attempt < quickly ? soon : often) } },
  });

  window.omsConsole = {
    alive: () => (document.documentElement.dataset.alive = ""),
    here: () => document.querySelector("nav.views [aria-current=page]")?.scrollIntoView({ block: "nearest", inline: "center" }),
  };

  document.addEventListener("click", (event) => {
    const target = event.target;
    if (!(target instanceof Element)) return;
    for (const panel of panels()) {
      if (!panel.contains(target) || target.closest("a[href]")) panel.open = false;
    }
    const copy = target.closest("[data-copies]");
    if (copy) copyText(copy);
    const skip = target.closest("a.skip");
    if (skip) {
      // The page's base is not its address.
      event.preventDefault();
      document.getElementById("view")?.focus();
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const panel of panels()) {
      panel.open = false;
      panel.querySelector("summary")?.focus();
    }
  });

  document.addEventListener("dragstart", (event) => {
    if (event.target instanceof Element && event.target.closest("[draggable=true]")) event.dataTransfer?.setData("text/plain", "");
  });

  async function copyText(button) {
    const text = document.getElementById(button.dataset.copies)?.textContent ?? "";
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Without TLS a browser has no clipboard but for localhost.
      const area = document.createElement("textarea");
      area.value = text;
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
    const said = button.textContent;
    button.textContent = button.dataset.copied;
    setTimeout(() => (button.textContent = said), 1500);
  }
})();
