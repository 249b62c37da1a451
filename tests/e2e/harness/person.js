// Finds what a person would: by role and visible name. Arguments: role, name ("Begin…" for a
// beginning), and the element to look in (the page when null). Returns the first that fits.
const [role, wanted, inside] = arguments;
const SELECTORS = {
  button: 'button, input[type=submit]',
  link: 'a[href]',
  heading: 'h1, h2, h3, h4',
  radio: 'input[type=radio]',
  checkbox: 'input[type=checkbox]',
  field: 'textarea, select, input:not([type=radio], [type=checkbox], [type=file], [type=submit])',
  group: 'fieldset, [role=group]',
  img: 'img, [role=img]',
  summary: 'summary',
  navigation: 'nav',
};
const clean = text => text.replace(/\u00ad/g, '').replace(/\s+/g, ' ').trim();
function textOf(element) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) {
    if (!walker.currentNode.parentElement.closest('[aria-hidden=true]')) texts.push(walker.currentNode.data);
  }
  return clean(texts.join(' '));
}
function nameOf(element) {
  const label = element.getAttribute('aria-label');
  if (label) return clean(label);
  const by = element.getAttribute('aria-labelledby');
  if (by) return clean(by.split(/\s+/).map(id => textOf(document.getElementById(id))).join(' '));
  if (element.tagName === 'FIELDSET') {
    const legend = element.querySelector(':scope > legend');
    return legend ? textOf(legend) : '';
  }
  if (element.tagName === 'IMG') return clean(element.alt);
  if (element.labels?.length) return clean([...element.labels].map(textOf).join(' '));
  return textOf(element);
}
const fits = name =>
  wanted.endsWith('…') ? name.startsWith(wanted.slice(0, -1)) : name === wanted;
// What stands beside an open modal dialogue cannot be reached.
const root = inside ?? document.querySelector('dialog:modal') ?? document;
return [...root.querySelectorAll(SELECTORS[role])]
  .find(element => element.checkVisibility({ visibilityProperty: true }) && fits(nameOf(element))) ?? null;
