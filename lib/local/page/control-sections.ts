import { type Fault, faultChoices } from '../faults/faults.ts'
import type { SesSettings } from '../ses/ses-settings.ts'
import { longTime } from './document.ts'
import { type Html, html } from './html.ts'

/** The clock and its jumps. A working day skips Saturday and Sunday. */
export function clockSection(now: number): Html {
  const jumps = [
    ['1 minute', 'PT1M'],
    ['1 hour', 'PT1H'],
    ['6 hours', 'PT6H'],
    ['1 working day', `P${daysToNextWorkingDay(now)}D`],
    ['1 week', 'P7D'],
  ]
  return html`<section class="clock" aria-labelledby="clock-title"><h2 id="clock-title">Clock</h2>
<p id="clock" data-live>${longTime(now)}</p>
<div class="buttons">${jumps.map(
    ([label, advance]) =>
      html`<button type="button" data-call="POST /_local/clock" data-body="${JSON.stringify({ advance })}" data-busy="Moving…">+ ${label}</button> `,
  )}</div>
<p class="hint">Moves the functions’ time, schedules and queue timers, and waits until all is quiet.</p>
</section>`
}

/** The faults in force and a form for one more. */
export function faultsSection(faults: readonly Fault[]): Html {
  const { services, kinds } = faultChoices()
  return html`<section aria-labelledby="faults-title"><h2 id="faults-title">Faults</h2>
<div id="faults" data-live>${
    faults.length === 0
      ? html`<p class="empty">None: every call of the functions goes through.</p>`
      : html`<ul class="plain">${faults.map((fault) => html`<li><span class="tag bad">${faultText(fault)}</span></li>`)}</ul>
<p><button type="button" data-call="DELETE /_local/faults">Clear all faults</button></p>`
  }</div>
<form data-call="POST /_local/faults" class="grid">
<label>Service <select name="service">${services.map(option)}</select></label>
<label>Kind <select name="kind">${kinds.map(option)}</select></label>
<label>Operation <input name="operation" value="*" pattern="\\*|[A-Z][A-Za-z]+" autocomplete="off" spellcheck="false"></label>
<label>Milliseconds <input name="ms" type="number" min="0" max="600000" data-number></label>
<label>Times <input name="times" type="number" min="1" data-number></label>
<button>Add the fault</button>
</form>
<p class="hint">A delay needs milliseconds; without “times” a fault lasts until it is cleared.</p>
</section>`
}

/** What SES can be told to do. */
export function sesSection(settings: SesSettings): Html {
  const taken = [...settings.unverified]
  return html`<section aria-labelledby="ses-title"><h2 id="ses-title">SES</h2>
<form data-call="POST /_local/ses" class="grid">
<div class="checks"><label><input type="checkbox" name="paused"${settings.paused && html` checked`}> Sending paused</label>
<label><input type="checkbox" name="sandbox"${settings.sandbox && html` checked`}> Sandbox</label>
<label><input type="checkbox" name="eventsLost"${settings.eventsLost && html` checked`}> Events get lost</label></div>
<label>Recipients a second <input name="rate" type="number" min="1" placeholder="no limit" value="${settings.rate ?? ''}" data-number="null"></label>
<label>Recipients in 24 hours <input name="quota" type="number" min="0" placeholder="no limit" value="${settings.quota ?? ''}" data-number="null"></label>
<button>Set</button>
</form>
<form data-call="POST /_local/ses" class="grid">
<label>Take an identity’s verification away <input name="unverify" required placeholder="charity.example" autocomplete="off" spellcheck="false"></label>
<button>Take away</button>
</form>
<div id="ses-identities" data-live>${taken.map(
    (identity) =>
      html`<p><span class="tag bad">${identity} is not verified</span> <button type="button" data-call="POST /_local/ses" data-body="${JSON.stringify({ verify: identity })}">Verify again</button></p>`,
  )}</div>
</section>`
}

function faultText({ service, operation, kind, ms, times }: Fault): string {
  const lasting = times === undefined ? 'until cleared' : times === 1 ? 'once more' : `${times} times more`
  return `${service} ${operation}: ${kind}${ms === undefined ? '' : ` ${ms} ms`}, ${lasting}`
}

function option(value: string): Html {
  return html`<option>${value}</option>`
}

function daysToNextWorkingDay(now: number): number {
  const day = new Date(now).getUTCDay()
  return day === 5 ? 3 : day === 6 ? 2 : 1
}
