/**
 * Runs in the report: filters findings, opens and closes groups, opens all for printing. The report is whole without it.
 * Kept in the language of the day before yesterday, since county offices run old browsers.
 */
export const SCRIPT = `(function () {
  'use strict';
  var all = function (selector, root) { return Array.prototype.slice.call((root || document).querySelectorAll(selector)); };
  var details = all('details');
  var form = document.querySelector('.filter');
  if (form) {
    var input = form.querySelector('input'), select = form.querySelector('select'), output = form.querySelector('output');
    var texts = null;
    var apply = function () {
      var word = input.value.trim().toLowerCase(), severity = select.value, count = 0;
      texts = texts || all('.finding').map(function (node) {
        var page = node.closest('.page');
        return { node: node, page: page, group: node.closest('.criterion'), text: (page.firstElementChild.textContent + ' ' + page.querySelector('.where').textContent + ' ' + node.textContent).toLowerCase() };
      });
      all('.page,.criterion').forEach(function (node) { node.hidden = true; });
      texts.forEach(function (one) {
        var show = (!word || one.text.indexOf(word) >= 0) && (!severity || one.node.getAttribute('data-severity') === severity);
        one.node.hidden = !show;
        if (!show) return;
        count += 1;
        one.page.hidden = false;
        one.group.hidden = false;
        if (word || severity) one.group.open = true;
      });
      output.textContent = word || severity ? (count ? '显示 ' + count + ' 个' : '没有相符的问题，请换个词') : '';
    };
    input.addEventListener('input', apply);
    select.addEventListener('change', apply);
    form.addEventListener('submit', function (event) { event.preventDefault(); });
    all('button', form).forEach(function (button) {
      button.addEventListener('click', function () {
        all('.criterion').forEach(function (node) { node.open = button.getAttribute('data-do') === 'open'; });
      });
    });
    form.hidden = false;
  }
  var openTarget = function () {
    var target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.tagName === 'DETAILS') target.open = true;
  };
  addEventListener('hashchange', openTarget);
  openTarget();
  var closed = [];
  addEventListener('beforeprint', function () {
    closed = details.filter(function (node) { return !node.open; });
    closed.forEach(function (node) { node.open = true; });
  });
  addEventListener('afterprint', function () { closed.forEach(function (node) { node.open = false; }); });
})();`;
