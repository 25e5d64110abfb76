import type { AlarmView, MetricView } from '../metrics/views.ts'
import { type Html, html } from './html.ts'
import type { FunctionView, QueueView } from './local-view.ts'

/** How deep each queue is; dead letters stand out and can be sent back. */
export function queuesSection(queues: readonly QueueView[]): Html {
  const rows = queues.map((queue) => {
    const dead = queue.name.includes('dead-letter') && queue.visible + queue.inFlight > 0
    return html`<tr><th scope="row">${queue.name}${
      dead &&
      html` <span class="tag bad">dead letters</span> <button type="button" data-call="POST /_local/queues/${queue.name}/redrive">Send back</button>`
    }</th><td>${queue.visible}</td><td>${queue.inFlight}</td><td>${queue.delayed}</td></tr>`
  })
  return tableSection({
    id: 'queues',
    title: 'Queues',
    heads: ['Queue', 'Waiting', 'In flight', 'Delayed'],
    rows,
  })
}

/** What each function has done, with a way to kill it. */
export function functionsSection(functions: readonly FunctionView[]): Html {
  const rows = functions.flatMap((one) => [
    html`<tr><th scope="row">${one.name}</th><td>${one.processes}</td><td>${one.invocations}</td><td>${one.errors}</td>
<td><button type="button" data-call="POST /_local/functions/${one.name}/kill" aria-label="Kill ${one.name}">Kill</button></td></tr>`,
    ...(one.lastError === undefined ? [] : [errorRow(one.lastError)]),
  ])
  const heads = ['Function', 'Processes', 'Calls', 'Errors', 'Act']
  return tableSection({ id: 'functions', title: 'Functions', heads, rows })
}

/** Every alarm of the template, those that ring first. */
export function alarmsSection(alarms: readonly AlarmView[]): Html {
  const order = ['ALARM', 'OK', 'UNKNOWN']
  const sorted = [...alarms].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
  const items = sorted.map(
    (
      alarm,
    ) => html`<li class="alarm"><span class="tag ${alarm.state === 'ALARM' ? 'bad' : alarm.state === 'OK' ? 'good' : ''}">${alarm.state}</span>
<details><summary>${alarm.name}</summary><p>${alarm.description}</p><p class="hint">${alarm.reason}</p></details></li>`,
  )
  return html`<section aria-labelledby="alarms-title"><h2 id="alarms-title">Alarms</h2>
<div id="alarms" data-live>${items.length === 0 ? html`<p class="empty">The template has none.</p>` : html`<ul class="plain">${items}</ul>`}</div></section>`
}

/** The metrics summed since the start: the functions' own first, those AWS would add behind a fold. */
export function metricsSection(metrics: readonly MetricView[]): Html {
  const own = metrics.filter((metric) => !metric.namespace.startsWith('AWS/'))
  const added = metrics.filter((metric) => metric.namespace.startsWith('AWS/'))
  return html`<section aria-labelledby="metrics-title"><h2 id="metrics-title">Metrics</h2>
<div id="metrics" class="scroll" data-live>${own.length === 0 ? noneYet : metricTable(own)}
${added.length > 0 && html`<details><summary>AWS’s own (${added.length})</summary>${metricTable(added)}</details>`}</div></section>`
}

/** Command lines to copy. */
export function tryItSection(lines: readonly string[]): Html | false {
  if (lines.length === 0) return false
  return html`<section aria-labelledby="try-title"><h2 id="try-title">Try it</h2>
${lines.map((line) => html`<div class="command"><pre tabindex="0">${line}</pre><button type="button" data-copy>Copy</button></div>`)}
</section>`
}

const noneYet = html`<p class="empty">None yet.</p>`

function metricTable(metrics: readonly MetricView[]): Html {
  const rows = metrics.map((metric) => {
    const dimensions = Object.entries(metric.dimensions).map(([name, value]) => `${name}=${value}`)
    return html`<tr><th scope="row">${metric.name}${dimensions.length > 0 && html`<br><span class="quiet">${dimensions.join(', ')}</span>`}</th>
<td>${Number(metric.sum.toFixed(2))}</td><td>${metric.count}</td></tr>`
  })
  return html`<table><thead><tr><th scope="col">Metric</th><th scope="col">Sum</th><th scope="col">Samples</th></tr></thead><tbody>${rows}</tbody></table>`
}

function errorRow(text: string): Html {
  return html`<tr><td colspan="5" class="error">Last error: ${text.slice(0, 400)}</td></tr>`
}

function tableSection(table: {
  id: string
  title: string
  heads: readonly string[]
  rows: readonly Html[]
}): Html {
  return html`<section aria-labelledby="${table.id}-title"><h2 id="${table.id}-title">${table.title}</h2>
<div id="${table.id}" class="scroll" data-live>${
    table.rows.length === 0
      ? noneYet
      : html`<table><thead><tr>${table.heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${table.rows}</tbody></table>`
  }</div></section>`
}
