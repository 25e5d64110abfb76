<?php
// Sends one enquiry: php post-enquiry.php URL KIND < answers.json. Needs PHP 8 with curl.
declare(strict_types=1);

/** What has to change before it can be accepted: a problem of RFC 9457. */
class Refused extends Exception
{
    /** @var list<array{field: string, message: string}> */
    public readonly array $fields;

    public function __construct(array $problem)
    {
        parent::__construct($problem['detail'] ?? 'It was refused');
        $this->fields = $problem['errors'] ?? [];
    }
}

/** Five tries, and nobody said yes or no. */
class NoAnswer extends Exception
{
}

/** Sends an enquiry until it is accepted or refused: reference, answerBy and statusUrl, or one of the above. */
function postEnquiry(string $url, string $kind, array $answers): array
{
    // One key for one enquiry, the same in every try: however many of them arrive, it counts once.
    $key = bin2hex(random_bytes(16));
    for ($attempt = 1; $attempt <= 5; $attempt++) {
        $pause = 0.25 * 2 ** $attempt;
        $after = '';
        $request = curl_init("$url/v1/enquiries/$kind");
        curl_setopt_array($request, [
            CURLOPT_POSTFIELDS => json_encode($answers, JSON_THROW_ON_ERROR),
            CURLOPT_HTTPHEADER => ['Content-Type: application/json', "Idempotency-Key: $key"],
            CURLOPT_RETURNTRANSFER => true,
            CURLOPT_TIMEOUT => 10,
            CURLOPT_HEADERFUNCTION => function ($_, string $line) use (&$after): int {
                if (preg_match('/^retry-after:\s*(\d+)\s*$/i', $line, $found)) {
                    $after = $found[1];
                }
                return strlen($line);
            },
        ]);
        // False for the network and for half an answer. It may have been stored: so the same again.
        $body = curl_exec($request);
        $status = curl_getinfo($request, CURLINFO_RESPONSE_CODE);
        if ($body !== false) {
            $answer = json_decode($body, true);
            if ($status === 202 && isset($answer['reference'])) {
                return $answer;
            }
            if ($status >= 400 && $status < 500 && $status !== 429) {
                throw new Refused(is_array($answer) ? $answer : []);
            }
        }
        if ($attempt < 5) {
            usleep((int) (1e6 * ($after === '' ? $pause : (int) $after)));
        }
    }
    throw new NoAnswer('No answer. Please try again later.');
}

[, $url, $kind] = $argv;
$answers = json_decode(stream_get_contents(STDIN), true, flags: JSON_THROW_ON_ERROR);
try {
    $accepted = postEnquiry($url, $kind, $answers);
    echo "{$accepted['reference']}: you hear from us by {$accepted['answerBy']}. {$accepted['statusUrl']}\n";
} catch (NoAnswer $error) {
    fwrite(STDERR, $error->getMessage() . "\n");
    exit(2);
} catch (Refused $error) {
    fwrite(STDERR, $error->getMessage() . "\n");
    foreach ($error->fields as ['field' => $field, 'message' => $message]) {
        fwrite(STDERR, "$field: $message\n");
    }
    exit(1);
}
