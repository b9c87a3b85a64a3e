// Passkeys (WebAuthn): asks the browser's authenticator and sends what it answers with the form that is there anyway.
// Where the browser knows no passkeys, nothing appears and passwords work as before.
const known = globalThis.PublicKeyCredential;
const knows = typeof known?.parseRequestOptionsFromJSON === 'function' && typeof known.prototype.toJSON === 'function';

async function optionsFrom(form) {
  const token = form.elements.__RequestVerificationToken.value;
  const answer = await fetch(form.dataset.passkey, { method: 'POST', headers: { RequestVerificationToken: token } });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
}

function wire(button, ask) {
  const form = button.form;
  const failed = form.querySelector('[data-passkey-failed]');
  button.hidden = false;
  button.addEventListener('click', async () => {
    failed.hidden = true;
    try {
      const credential = await ask(await optionsFrom(form));
      form.elements['Input.Credential'].value = JSON.stringify(credential);
      form.noValidate = true;
      form.submit();
    } catch {
      failed.hidden = false;
      failed.setAttribute('role', 'alert');
    }
  });
}

if (knows) {
  for (const button of document.querySelectorAll('[data-passkey-sign-in]'))
    wire(button, options => navigator.credentials.get({ publicKey: known.parseRequestOptionsFromJSON(options) }));
  for (const button of document.querySelectorAll('[data-passkey-create]'))
    wire(button, options => navigator.credentials.create({ publicKey: known.parseCreationOptionsFromJSON(options) }));
}
