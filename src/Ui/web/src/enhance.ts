// Makes links and forms smoother where that is safe. Everything works without this file.
import { Idiomorph } from 'idiomorph';

const parts = ['top', 'side', 'menu', 'main'];
const origin = location.origin;

document.addEventListener('click', (event) => {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = (event.target as Element).closest?.<HTMLAnchorElement>('main a[href], nav a[href]');
  if (!link || link.target || link.hasAttribute('download') || link.dataset.enhance === 'no' || link.origin !== origin) return;
  if (link.hash && link.pathname === location.pathname && link.search === location.search) return;
  event.preventDefault();
  void visit(link.href, undefined, true);
});

document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement;
  if (event.defaultPrevented || form.dataset.enhance === undefined || form.dataset.enhance === 'no') return;
  const button = (event as SubmitEvent).submitter as HTMLButtonElement | null;
  const data = new FormData(form, button);
  const address = new URL(button?.getAttribute('formaction') ?? form.getAttribute('action') ?? location.href, location.href);
  if (address.origin !== origin) return;
  event.preventDefault();
  if (form.method === 'get') {
    address.search = new URLSearchParams([...data].filter((pair): pair is [string, string] => pair[1] !== '')).toString();
    void visit(address.href, undefined, true);
  } else {
    void visit(address.href, { method: 'post', body: form.enctype === 'multipart/form-data' ? data : encode(data) }, true, form);
  }
});

window.addEventListener('popstate', () => {
  if (location.pathname + location.search !== shown) void visit(location.href, undefined, false);
});

document.addEventListener('keydown', (event) => {
  const at = event.target as HTMLElement;
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || at.isContentEditable || /^(input|textarea|select)$/i.test(at.tagName)) return;
  const search = document.querySelector<HTMLInputElement>('.bar-search input');
  if (search) { event.preventDefault(); search.focus(); search.select(); }
});

// Escape closes an open confirmation and gives the focus back to its button.
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  const open = (event.target as Element).closest?.<HTMLDetailsElement>('details.confirm[open], .masked details[open]');
  if (open) { open.open = false; open.querySelector('summary')?.focus(); }
});

function encode(data: FormData): URLSearchParams {
  return new URLSearchParams([...data].map(([name, value]) => [name, String(value)]));
}

let latest = 0;
let shown = location.pathname + location.search;

async function visit(href: string, init: RequestInit | undefined, push: boolean, form?: HTMLFormElement): Promise<void> {
  const turn = ++latest;
  document.documentElement.setAttribute('aria-busy', 'true');
  try {
    const answer = await fetch(href, { ...init, headers: { 'X-Requested-With': 'huimin' }, credentials: 'same-origin' });
    if (turn !== latest) return;
    const html = answer.headers.get('content-type')?.startsWith('text/html');
    const file = answer.headers.get('content-disposition')?.startsWith('attachment');
    const next = html && !file ? new DOMParser().parseFromString(await answer.text(), 'text/html') : undefined;
    if (!next || layout(next) === undefined || layout(next) !== layout(document)) {
      return answer.redirected ? location.assign(answer.url) : leave(href, form);
    }
    if (push && answer.url !== location.href) history.pushState(null, '', answer.url + new URL(href).hash);
    show(next, push);
    if (push) arrive(new URL(href).hash);
  } catch {
    leave(href, form);
  } finally {
    if (turn === latest) document.documentElement.removeAttribute('aria-busy');
  }
}

function layout(page: Document): string | undefined {
  return page.getElementById('main')?.dataset.layout;
}

function show(next: Document, moved: boolean): void {
  const there = location.pathname + location.search;
  const otherPage = there.split('?')[0] !== shown.split('?')[0];
  shown = there;
  document.title = next.title;
  for (const id of parts) {
    const old = document.getElementById(id);
    const fresh = next.getElementById(id);
    if (old && fresh) Idiomorph.morph(old, fresh, { morphStyle: 'outerHTML', callbacks: { beforeNodeMorphed: keepChart } });
  }
  const main = document.getElementById('main')!;
  const alert = main.querySelector<HTMLElement>('[role="alert"]');
  if (alert) {
    alert.tabIndex = -1;
    alert.focus();
  } else if (moved && otherPage) {
    main.focus({ preventScroll: true });
    scrollTo(0, 0);
  }
  remask();
  charts();
}

// Goes to the place that the address names. What stays in view beside a text needs no going to: there the text moves to its marked words.
function arrive(hash: string): void {
  const place = hash ? document.getElementById(hash.slice(1)) : null;
  if (!place) return;
  const words = getComputedStyle(place).position === 'sticky' ? document.querySelector('#main .marked [aria-current]') : null;
  if (words) words.scrollIntoView({ block: 'center' });
  else place.scrollIntoView({ block: 'start' });
  place.focus({ preventScroll: true });
}

// Anything unexpected becomes a normal visit. A form may be sent a second time: its key makes the server answer as it did the first time.
function leave(href: string, form?: HTMLFormElement): void {
  if (!form) return location.assign(href);
  form.dataset.enhance = 'no';
  form.requestSubmit();
}

// A revealed value is masked again after its time (rule D4).
function remask(): void {
  for (const value of document.querySelectorAll<HTMLElement>('[data-remask]')) {
    if (value.dataset.armed) continue;
    value.dataset.armed = 'yes';
    setTimeout(() => { if (value.isConnected) void visit(location.href, undefined, false); }, Number(value.dataset.remask) * 1000);
  }
}

// A drawn chart is not morphed: it takes the new address and draws its new table.
function keepChart(old: Node, fresh: Node): boolean {
  if (!(old instanceof HTMLElement) || old.localName !== 'hm-chart' || !(fresh instanceof HTMLElement)) return true;
  if (fresh.hasAttribute('src')) old.setAttribute('src', fresh.getAttribute('src')!);
  queueMicrotask(() => old.dispatchEvent(new Event('hm-redraw')));
  return false;
}

// The chart module is large: it is loaded by the first page that has a chart.
function charts(): void {
  const chart = document.querySelector<HTMLElement>('hm-chart[data-module]');
  if (chart && !customElements.get('hm-chart')) void import(/* @vite-ignore */ chart.dataset.module!);
}

remask();
charts();
