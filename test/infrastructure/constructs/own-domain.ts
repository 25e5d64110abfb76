/** What is chosen for a stack that answers at a domain of the charity's own. */
export const ownDomain = {
  domain: 'enquiries.charity.example',
  certificateArn: 'arn:aws:acm:eu-west-2:123456789012:certificate/0123abcd-45ef',
}
