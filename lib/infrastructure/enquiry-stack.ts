import { type App, Duration, Stack } from 'aws-cdk-lib/core'
import type { CompiledOrganisation } from '../core/organisation/organisation.ts'
import type { Bundles } from './bundles/bundles.ts'
import type { ChosenDeployment } from './chosen-deployment.ts'
import { Alarms } from './constructs/alarms.ts'
import { EnquiryTable } from './constructs/enquiry-table.ts'
import { GeneratedSecrets } from './constructs/generated-secrets.ts'
import { Mail } from './constructs/mail.ts'
import { PublicApi } from './constructs/public-api.ts'
import { QueueWithDeadLetters } from './constructs/queue-with-dead-letters.ts'
import { RecordsTable } from './constructs/records-table.ts'
import { Agenda } from './functions/agenda.ts'
import { Dispatch } from './functions/dispatch.ts'
import { Forms } from './functions/forms.ts'
import { Intake } from './functions/intake.ts'
import { MailEvents } from './functions/mail-events.ts'
import { Officer } from './functions/officer.ts'
import { defineOutputs } from './outputs.ts'
import { defineApiAlarms } from './watching/api-alarms.ts'
import { PipelineDashboard } from './watching/dashboard.ts'
import { defineMailAlarms } from './watching/mail-alarms.ts'
import { definePipelineAlarms } from './watching/pipeline-alarms.ts'
import { writtenDown, writtenDownAs } from './written-down.ts'

interface EnquiryStackProps {
  readonly organisation: CompiledOrganisation
  readonly bundles: Bundles
  readonly deployment: ChosenDeployment
}

/** The whole pipeline, from the form's post to the officer's mail. */
export class EnquiryStack extends Stack {
  constructor(app: App, id: string, props: EnquiryStackProps) {
    const { organisation, bundles, deployment } = props
    const { settings, domain, stage } = deployment
    super(app, id, {
      ...(deployment.place && { env: deployment.place }),
      // Of the stack: CloudFormation hands them on to everything that can have tags, and the template says them nowhere.
      tags: { project: 'enquiry-pipeline', organisation: organisation.name, stage, ...deployment.tags },
      description: `Enquiries of ${organisation.title}`,
      terminationProtection: settings.protectData,
      analyticsReporting: false,
    })

    this.addMetadata(writtenDownAs, writtenDown(organisation, deployment))

    const alarms = new Alarms(this, 'Alarms', { email: deployment.alarmsEmail })
    const api = new PublicApi(this, 'Public', { settings, domain })
    const table = new EnquiryTable(this, 'Enquiries', { settings })
    const records = new RecordsTable(this, 'Records', { settings })
    const secrets = new GeneratedSecrets(this, 'Secrets', { settings })

    const work = new QueueWithDeadLetters(this, 'Work', {
      name: 'work',
      consumerTimeout: Dispatch.timeout,
      keepDeadLetters: Duration.days(14),
      alarms,
      dead: {
        impact: 'Some enquiries could not be looked at five times in a row; their mails wait for the agenda.',
        remedy:
          'Read the log of dispatch, mend the cause, then redrive: a message only says "look at this one".',
      },
      behind: {
        impact: 'Mails to officers and enquirers are late by a quarter of an hour or more.',
        remedy: 'Read the log of dispatch, and look in SES for throttling or a quota that is used up.',
      },
      deep: {
        impact: 'Far more enquiries came at once than is usual, or they are not worked off.',
        remedy:
          'See on the dashboard whether they are of one kind; if it is a flood, lower posts.enquiry in the settings.',
      },
    })
    const mailEvents = new QueueWithDeadLetters(this, 'MailEventsQueue', {
      name: 'mail-events',
      consumerTimeout: MailEvents.timeout,
      // SES puts addresses, headers and subjects into its events: not kept longer than it takes to mend something.
      keepDeadLetters: Duration.days(4),
      alarms,
      dead: {
        impact: 'It is not known whether some mails arrived.',
        remedy: 'Read the log of mail-events, mend the cause, then redrive within four days.',
      },
      behind: {
        impact:
          'News of bounces is late, and mails whose sending was unclear are held back for an hour at most.',
        remedy: 'Read the log of mail-events.',
      },
      deep: {
        impact: 'News of far more mails came at once than is usual, or it is not written down.',
        remedy: 'See on the dashboard whether as many mails were sent; if not, read the log of mail-events.',
      },
    })
    const { sendingDomain, mailFromDomain } = deployment
    const mail = new Mail(this, 'Mail', { sendingDomain, mailFromDomain, eventsTo: mailEvents })

    const surroundings = { settings, bundles, alarms, table, secrets, publicUrl: api.url }
    const intake = new Intake(this, 'Intake', { ...surroundings, work })
    const forms = new Forms(this, 'Forms', {
      ...{ ...surroundings, work },
      indexed: settings.indexed && domain !== undefined,
    })
    const officer = new Officer(this, 'Officer', { ...surroundings, work })
    const dispatch = new Dispatch(this, 'Dispatch', { ...surroundings, work, mailEvents, mail })
    const mailNews = new MailEvents(this, 'MailEvents', { ...surroundings, mailEvents, work })
    const agenda = new Agenda(this, 'Agenda', { ...surroundings, work })

    // A link in a format that is new with a release is written only once there is somebody who can read it.
    intake.lambda.node.addDependency(forms.lambda)
    dispatch.lambda.node.addDependency(forms.lambda, officer.lambda)
    // What the agenda has looked at because people were changed must meet the new directory.
    agenda.lambda.node.addDependency(dispatch.lambda)

    api.route({ intake: intake.lambda, forms: forms.lambda, officer: officer.lambda })
    definePipelineAlarms(alarms)
    defineMailAlarms(alarms, { settings })
    defineApiAlarms(alarms, api)
    const functions = { intake, forms, officer, dispatch, 'mail-events': mailNews, agenda }
    const dashboard = new PipelineDashboard(this, 'Dashboard', {
      ...{ organisation, alarms, api, work, mailEvents, functions },
    })
    const stored = { secrets, table, records, settings }
    defineOutputs(this, { ...stored, organisation, api, mail, alarms, work, mailEvents, dashboard })
  }
}
