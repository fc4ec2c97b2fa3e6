(() => {
  'use strict';

  const report = JSON.parse(document.getElementById('report').textContent);
  const rank = { Critical: 0, Attention: 1, Unknown: 2, Good: 3 };
  const words = { Critical: 'Critical', Attention: 'Attention', Unknown: 'Unknown', Good: 'Good' };
  const support = { SecurityOnly: ['Attention', 'security only'], Ended: ['Critical', 'no fixes'] };
  const pageSize = 100;

  /* Text from a server only ever becomes text: there is no other way for it into the page than this and the link below. */
  function make(tag, options, ...children) {
    const { className, ...attributes } = options || {};
    const element = document.createElement(tag);
    if (className) element.className = className;
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children.filter(child => child !== null && child !== undefined));
    return element;
  }

  function link(url) {
    const text = url.replace(/^https?:\/\//, '').replace(/\/$/, '');
    return /^https?:\/\//i.test(url)
      ? make('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, text)
      : make('span', { className: 'address' }, text);
  }

  const byId = id => document.getElementById(id);
  const many = (count, one, more) => `${count.toLocaleString('en')} ${count === 1 ? one : more}`;

  function age(time) {
    const minutes = Math.max(0, (Date.parse(report.asOf) - Date.parse(time)) / 60000);
    if (minutes < 60) return many(Math.floor(minutes), 'minute', 'minutes');
    if (minutes < 36 * 60) return many(Math.floor(minutes / 60), 'hour', 'hours');
    return many(Math.floor(minutes / 1440), 'day', 'days');
  }

  const ago = time => `${age(time)} ago`;
  const day = time => new Date(time).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).replace(/ /g, '\u00a0');
  const moment = time => `${day(time)}, ${new Date(time).toISOString().slice(11, 16)}\u00a0UTC`;
  const percent = value => `${value.toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}\u00a0%`;

  function showHead() {
    byId('title').textContent = report.title;
    byId('about').textContent = report.about;
    byId('verdict').textContent = report.verdict.text;
    byId('verdict').classList.add(report.verdict.tone);
    byId('foot').textContent = report.foot;
    byId('notices').append(...(report.notices || []).map(notice => make('p', null, notice)));
    byId('print').addEventListener('click', () => window.print());

    const button = byId('theme');
    const prefersDark = window.matchMedia('(prefers-color-scheme: dark)');
    const use = dark => {
      document.documentElement.dataset.theme = dark ? 'dark' : 'light';
      button.textContent = dark ? 'Light' : 'Dark';
      button.setAttribute('aria-label', dark ? 'Use light colours' : 'Use dark colours');
    };
    let isChosen = false;
    use(prefersDark.matches);
    prefersDark.addEventListener('change', () => isChosen || use(prefersDark.matches));
    button.addEventListener('click', () => {
      isChosen = true;
      use(document.documentElement.dataset.theme !== 'dark');
    });
  }

  function showFigures() {
    byId('figures').append(...report.figures.map(figure => make('div', { className: `card figure ${figure.tone}` },
      make('p', { className: 'label' }, figure.label),
      make('p', { className: 'value' }, make('b', null, figure.value), figure.change && make('span', { className: 'change' }, figure.change, make('span', { className: 'unseen' }, ' since the earlier report'))),
      figure.note && make('p', null, figure.note))));
  }

  /* Chartist writes style attributes, which the page's policy refuses; the same text through the style object is allowed. */
  function keepToPolicy() {
    const attr = Chartist.Svg.prototype.attr;
    Chartist.Svg.prototype.attr = function (attributes, ...rest) {
      if (attributes === null || typeof attributes !== 'object' || !('style' in attributes)) return attr.call(this, attributes, ...rest);
      const { style, ...others } = attributes;
      this.getNode().style.cssText = style;
      return attr.call(this, others, ...rest);
    };
  }

  function drawDonut(plot, chart) {
    const parts = chart.items.filter(item => item.value > 0);
    new Chartist.PieChart(plot, { series: parts.map(item => item.value) }, {
      donut: true, donutWidth: 24, showLabel: false, chartPadding: 2, width: '178px', height: '178px', viewBox: { width: 178, height: 178 },
    }).on('draw', data => {
      if (data.type === 'slice') data.element.addClass(parts[data.index].tone);
    }).on('created', data => {
      data.svg.elem('text', { x: 89, y: 96 }, 'ct-total').text(parts.reduce((sum, item) => sum + item.value, 0).toLocaleString('en'));
      data.svg.elem('text', { x: 89, y: 114 }, 'ct-caption').text(chart.unit);
    });
  }

  function drawBars(plot, chart) {
    const width = 330, row = 27, notes = chart.items.some(item => item.note) ? 96 : 48;
    const labels = Math.min(130, Math.max(44, 12 + 7.2 * Math.max(...chart.items.map(item => item.label.length))));
    const size = { width, height: chart.items.length * row };
    const most = Math.max(1, ...chart.items.map(item => item.value));
    new Chartist.BarChart(plot, { labels: chart.items.map(item => item.label), series: chart.items.map(item => item.value) }, {
      horizontalBars: true, distributeSeries: true, reverseData: true, width: `${size.width}px`, height: `${size.height}px`, viewBox: size,
      low: 0, high: most, chartPadding: { top: 0, right: notes, bottom: 0, left: 0 },
      axisX: { offset: 0, showLabel: false, showGrid: false, type: Chartist.FixedScaleAxis, ticks: [0, most], low: 0, high: most },
      axisY: { offset: labels, showGrid: false },
    }).on('draw', data => {
      if (data.type !== 'bar') return;
      const item = chart.items[chart.items.length - 1 - data.seriesIndex];
      data.element.addClass(item.tone);
      const value = data.group.elem('text', { x: data.x2 + 7, y: data.y2 + 4.5 }, 'ct-value');
      value.text(item.value.toLocaleString('en'));
      if (item.note) value.elem('tspan', { dx: 5 }, 'note').text(item.note);
    });
  }

  function showChart(chart) {
    const heading = make('h2', null, chart.title);
    if (!chart.items.some(item => item.value > 0))
      return make('figure', { className: 'card chart' }, heading, make('p', { className: 'none' }, chart.empty));
    const plot = make('div', { className: 'plot', role: 'img', 'aria-label': chart.summary, 'data-chart': chart.id });
    if (chart.kind === 'Donut') {
      drawDonut(plot, chart);
      const legend = chart.items.map(item => make('li', null, make('span', { className: `key ${item.tone}` }), item.label, make('b', null, item.value.toLocaleString('en'))));
      return make('figure', { className: 'card chart' }, heading, make('div', { className: 'donut' }, plot, make('ul', { className: 'legend' }, ...legend)));
    }
    drawBars(plot, chart);
    return make('figure', { className: 'card chart' }, heading, chart.note && make('p', { className: 'muted' }, chart.note), plot);
  }

  function showChanges() {
    const changes = report.changes;
    if (!changes) return;
    const section = byId('changes');
    section.hidden = false;
    section.className = 'card';
    section.append(make('h2', null, `Since ${moment(changes.since)}`));
    if (changes.groups.length === 0) section.append(make('p', { className: 'muted' }, 'Nothing has changed.'));
    section.append(groupsOf(changes.groups));
  }

  function showRollout() {
    const rollout = report.rollout;
    if (!rollout) return;
    const section = byId('rollout');
    section.hidden = false;
    section.className = 'card';
    section.append(make('h2', null, rollout.heading), make('p', { className: 'muted' }, rollout.about), groupsOf(rollout.groups));
  }

  function groupsOf(groups) {
    return make('div', { className: 'groups' }, ...groups.map(group => make('section', null,
      make('h3', null, make('span', { className: `key ${group.tone}` }), group.title, make('span', { className: 'muted' }, String(group.count))),
      make('ul', null,
        ...group.items.map(item => make('li', null, item.site, make('span', null, item.text))),
        group.count > group.items.length ? make('li', null, `and ${group.count - group.items.length} more`) : null))));
  }

  const total = site => site.updates ? site.updates.core + site.updates.plugin + site.updates.theme + site.updates.translation : null;

  function pill(state) {
    return make('span', { className: `pill ${state}` }, words[state]);
  }

  function versionText(version) {
    const [tone, text] = support[version.support] || [];
    const parts = [version.version || '–'];
    if (tone) parts.push(make('span', { className: `flag ${tone}` }, text));
    return parts;
  }

  const columns = [
    { id: 'site', title: 'Site', key: site => site.name.toLowerCase() },
    { id: 'health', title: 'Health', key: site => rank[site.health], cell: site => [pill(site.health)] },
    { id: 'problem', title: 'Problems', key: site => site.problems.length, descending: true, cell: site => problemCell(site) },
    { id: 'updates', title: 'Updates', key: total, number: true, descending: true, cell: site => [total(site) === null ? '–' : String(total(site))] },
    { id: 'wordpress', title: 'WordPress', key: site => versionKey(site.wordPress.version), cell: site => versionText(site.wordPress) },
    { id: 'php', title: 'PHP', key: site => versionKey(site.php.version), cell: site => versionText(site.php) },
    { id: 'sync', title: 'Last sync', key: site => site.lastSync || '', cell: site => [site.lastSync ? ago(site.lastSync) : 'never'] },
    { id: 'uptime', title: 'Uptime', key: site => site.uptime30Days ?? null, number: true, cell: site => [typeof site.uptime30Days === 'number' ? percent(site.uptime30Days) : '–'] },
  ];
  const shown = columns.filter(column => column.id !== 'uptime' || report.sites.some(site => typeof site.uptime30Days === 'number'));

  function versionKey(version) {
    return version ? version.split(/[.\-+]/).map(part => part.padStart(6, '0')).join('.') : '';
  }

  function problemCell(site) {
    if (site.problems.length === 0) return [];
    const items = site.problems.map((problem, index) => {
      const item = make('li', index > 0 ? { className: 'late' } : null, problem.text);
      item.hidden = index > 0;
      return item;
    });
    return [make('ul', null, ...items), site.problems.length > 1 ? make('p', { className: 'rest' }, `and ${site.problems.length - 1} more`) : null];
  }

  function row(site, index) {
    const button = make('button', { className: 'more', type: 'button', 'aria-expanded': 'false', 'aria-label': `Details of ${site.name}` });
    const worst = site.problems.length > 0
      ? make('p', { className: 'brief' }, site.problems[0].text + (site.problems.length > 1 ? ` (and ${site.problems.length - 1} more)` : ''))
      : null;
    const name = make('th', { scope: 'row', className: 'c-site' }, make('div', { className: 'name' }, button,
      make('div', null, make('b', null, site.name), site.url ? link(site.url) : null, worst)));
    const cells = shown.slice(1).map(column => make('td', { className: `c-${column.id}${column.number ? ' number' : ''}${column.id === 'problem' ? ' worst' : ''}` }, ...column.cell(site)));
    const element = make('tr', { 'data-site': String(index) }, name, ...cells);
    button.addEventListener('click', () => toggle(element, button, site, index));
    return element;
  }

  function facts(site) {
    const list = [
      ['Dashboard', site.dashboard],
      ['Client', site.client],
      ['Tags', site.tags.join(', ')],
      ['Connection', site.status],
      ['HTTP status', site.httpStatus],
      ['Updates', site.updates && updateText(site.updates)],
      ['Oldest update', site.oldestUpdate && `offered for ${age(site.oldestUpdate)}`],
      ['WordPress', site.wordPress.version && `${site.wordPress.version}${site.wordPress.endOfSupport ? `, fixes until ${day(site.wordPress.endOfSupport)}` : ''}`],
      ['PHP', site.php.version && `${site.php.version}${site.php.endOfSupport ? `, fixes until ${day(site.php.endOfSupport)}` : ''}`],
      ['MainWP Child', site.child],
      ['Last sync', site.lastSync && `${moment(site.lastSync)}, ${ago(site.lastSync)}`],
      ['Last backup', site.lastBackup && `${moment(site.lastBackup)}, ${ago(site.lastBackup)}`],
      ['Uptime, 7 days', typeof site.uptime7Days === 'number' ? percent(site.uptime7Days) : null],
      ['Uptime, 30 days', typeof site.uptime30Days === 'number' ? percent(site.uptime30Days) : null],
      ['Last found down', site.lastIncident && moment(site.lastIncident)],
      ['Failed security checks', site.securityIssues],
      ['Abandoned plugins', site.abandonedPlugins],
      ['Abandoned themes', site.abandonedThemes],
    ];
    return make('dl', { className: 'facts' }, ...list
      .filter(([, value]) => value !== null && value !== undefined && value !== '')
      .map(([label, value]) => make('div', null, make('dt', null, label), make('dd', null, String(value)))));
  }

  function updateText(updates) {
    const parts = [['core', 'WordPress'], ['plugin', 'plugins'], ['theme', 'themes'], ['translation', 'translations']]
      .filter(([kind]) => updates[kind] > 0)
      .map(([kind, word]) => kind === 'core' ? word : `${updates[kind]} ${word}`);
    return parts.length > 0 ? parts.join(', ') : 'none';
  }

  function toggle(element, button, site, index) {
    const open = button.getAttribute('aria-expanded') === 'true';
    button.setAttribute('aria-expanded', String(!open));
    if (open) {
      element.nextElementSibling.remove();
      button.removeAttribute('aria-controls');
      return;
    }
    const problems = site.problems.map(problem => make('li', { className: problem.severity }, make('b', null, words[problem.severity]), `: ${problem.text}`, problem.command ? make('code', null, problem.command) : null));
    const id = `details-${index}`;
    element.after(make('tr', { className: 'details', id }, make('td', { colspan: String(shown.length) }, facts(site), make('ul', { className: 'problems' }, ...problems))));
    button.setAttribute('aria-controls', id);
  }

  function searchText(site) {
    return [site.name, site.url, site.dashboard, site.client, ...site.tags, site.wordPress.version, site.php.version, ...site.problems.map(problem => problem.text)].join('\n').toLowerCase();
  }

  function compare(left, right, key, direction) {
    const a = key(left), b = key(right);
    const isEmpty = value => value === null || value === '';
    if (isEmpty(a) || isEmpty(b)) return isEmpty(a) - isEmpty(b);
    return (a < b ? -1 : a > b ? 1 : 0) * direction;
  }

  function showSites() {
    const section = byId('sites');
    section.hidden = false;
    section.append(make('h2', null, 'Sites'));
    if (report.sites.length === 0) {
      section.append(make('p', { className: 'empty' }, 'There are no sites in this report.'));
      return;
    }
    const entries = report.sites.map((site, index) => ({ site, index, text: searchText(site), element: null }));
    const view = { words: [], health: null, dashboard: null, column: shown[1], direction: 1, limit: pageSize };

    const search = make('input', { type: 'search', placeholder: 'Name, address, tag, problem …', 'aria-label': 'Find sites', id: 'search' });
    const counts = Object.keys(rank).map(health => [health, report.sites.filter(site => site.health === health).length]);
    const chips = [[null, report.sites.length], ...counts.filter(([, count]) => count > 0)].map(([health, count]) =>
      make('button', { className: 'chip', type: 'button', 'aria-pressed': String(health === null), 'data-health': health || 'All' }, `${health ? words[health] : 'All'} ${count.toLocaleString('en')}`));
    const dashboards = [...new Set(report.sites.map(site => site.dashboard).filter(Boolean))];
    const chooser = dashboards.length > 1
      ? make('select', { 'aria-label': 'Dashboard', id: 'dashboard' }, make('option', { value: '' }, 'All dashboards'), ...dashboards.map(name => make('option', { value: name }, name)))
      : null;
    const count = make('p', { className: 'count', role: 'status', id: 'count' });
    section.append(make('div', { className: 'bar' }, search, make('div', { className: 'chips', role: 'group', 'aria-label': 'Health' }, ...chips), chooser, count));

    const headings = shown.map(column => {
      const button = make('button', { type: 'button' }, column.title);
      const cell = make('th', { scope: 'col', className: `c-${column.id}${column.number ? ' number' : ''}` }, button, make('span', null, column.title));
      button.addEventListener('click', () => {
        view.direction = view.column === column ? -view.direction : column.descending ? -1 : 1;
        view.column = column;
        update();
      });
      return cell;
    });
    const body = make('tbody');
    const table = make('table', { className: 'list' }, make('caption', { className: 'unseen' }, 'Sites and their health'), make('thead', null, make('tr', null, ...headings)), body);
    const none = make('p', { className: 'empty' }, 'No site matches.');
    const more = make('button', { type: 'button', className: 'quiet', id: 'more' });
    const all = make('button', { type: 'button', className: 'quiet', id: 'all' });
    section.append(table, none, make('div', { className: 'pages' }, more, all));

    let matching = [];

    function update() {
      matching = entries.filter(entry => (view.health === null || entry.site.health === view.health)
        && (view.dashboard === null || entry.site.dashboard === view.dashboard)
        && view.words.every(word => entry.text.includes(word)));
      matching.sort((left, right) => compare(left.site, right.site, view.column.key, view.direction)
        || compare(left.site, right.site, columns[1].key, 1) || compare(left.site, right.site, columns[0].key, 1) || left.index - right.index);
      shown.forEach((column, index) => {
        if (column === view.column) headings[index].setAttribute('aria-sort', view.direction > 0 ? 'ascending' : 'descending');
        else headings[index].removeAttribute('aria-sort');
      });
      count.textContent = matching.length === entries.length ? many(entries.length, 'site', 'sites') : `${matching.length.toLocaleString('en')} of ${many(entries.length, 'site', 'sites')}`;
      render(view.limit);
    }

    function render(limit) {
      body.replaceChildren(...matching.slice(0, limit).map(entry => {
        entry.element ??= row(entry.site, entry.index);
        const button = entry.element.querySelector('.more');
        button.setAttribute('aria-expanded', 'false');
        button.removeAttribute('aria-controls');
        return entry.element;
      }));
      const left = matching.length - Math.min(limit, matching.length);
      table.hidden = matching.length === 0;
      none.hidden = matching.length > 0;
      more.hidden = left <= pageSize;
      all.hidden = left === 0;
      more.textContent = `Show ${pageSize} more`;
      all.textContent = `Show all ${matching.length.toLocaleString('en')}`;
    }

    search.addEventListener('input', () => {
      view.words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
      view.limit = pageSize;
      update();
    });
    for (const chip of chips) {
      chip.addEventListener('click', () => {
        view.health = chip.dataset.health === 'All' ? null : chip.dataset.health;
        view.limit = pageSize;
        chips.forEach(other => other.setAttribute('aria-pressed', String(other === chip)));
        update();
      });
    }
    chooser?.addEventListener('change', () => {
      view.dashboard = chooser.value || null;
      view.limit = pageSize;
      update();
    });
    more.addEventListener('click', () => render(view.limit += pageSize));
    all.addEventListener('click', () => render(view.limit = Infinity));
    window.addEventListener('beforeprint', () => render(Infinity));
    window.addEventListener('afterprint', () => render(view.limit));
    update();
  }

  showHead();
  showFigures();
  keepToPolicy();
  byId('charts').append(...report.charts.map(showChart));
  showRollout();
  showChanges();
  showSites();
})();
