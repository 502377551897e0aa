/** Style of what the chat adds to the launcher. */
export const CSS = `@media print{:host{display:none!important}}
:host{color-scheme:light dark!important}
section{--bg:#fff;--tx:#101828;--mu:#667085;--bd:#d0d5dd;--ac:#4f46e5;--hv:#4338ca;color:var(--tx)}
@media(prefers-color-scheme:dark){section{--bg:#141820;--tx:#e6e9ef;--mu:#98a2b3;--bd:#3a4252;--ac:#5b57e0;--hv:#6763ea}}
*{box-sizing:border-box;font:500 13px/1.35 Inter,system-ui,-apple-system,"Segoe UI",sans-serif}
button{background:var(--ac);border:1px solid transparent}
button:hover{background:var(--hv)}
:focus-visible{outline:2px solid var(--ac);outline-offset:2px}
.l{box-sizing:content-box;border:0;position:relative;align-items:center;gap:8px;margin-inline-start:auto;width:fit-content;box-shadow:0 4px 16px #10182840}
.l svg{flex:none;stroke-linecap:round;stroke-linejoin:round}
.l span{max-width:200px;text-align:start}
.l b{position:absolute;top:-5px;inset-inline-end:-5px;min-width:22px;border-radius:11px;padding:0 6px;background:#d92d20;color:#fff;font-size:12px;line-height:22px;text-align:center}
.p{position:absolute;bottom:70px;inset-inline-end:0;width:384px;max-width:calc(100vw - 40px);height:min(640px,100vh - 110px);background:var(--bg);border:1px solid var(--bd);border-radius:14px;overflow:hidden;box-shadow:0 8px 32px #10182833}
iframe{border:0;width:100%;height:100%;display:block}
.a{height:auto;max-height:calc(100vh - 110px);overflow:auto;padding:16px;display:flex;flex-direction:column;gap:12px;font-size:14px}
.a h2{font-size:16px;font-weight:600;margin:0}.a p{margin:0;color:var(--mu)}
.a button{align-self:end;padding:8px 16px;border-radius:8px;font-weight:600;color:#fff}
label{display:flex;flex-direction:column;gap:4px}
textarea,input{font-weight:400;font-size:14px;width:100%;color:var(--tx);background:var(--bg);border:1px solid var(--mu);border-radius:8px;padding:8px 10px;resize:none}
@media(max-width:480px),(max-height:480px){.p{position:fixed;inset:0;width:100%;max-width:none;height:100%;max-height:none;border:0;border-radius:0}.a{padding-bottom:96px}.o .l:not(:focus-visible){position:fixed;inset-inline-end:12px;bottom:12px}.o.f .l{visibility:hidden}}
@media(prefers-reduced-motion:no-preference){button{transition:background .12s}}
@media(forced-colors:active){.p,.a button{border:1px solid ButtonText}.l{outline:2px solid ButtonText;outline-offset:-2px}.l:focus-visible{outline-color:Highlight}}`;
