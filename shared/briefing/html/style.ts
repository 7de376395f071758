import type { DocumentModel } from '../document.ts'

const sheets = { letter: 'letter', a4: 'A4', legal: 'legal' } as const

/**
 * The look of a page: that of the printed documents, at any width, larger or smaller, and in print. No font is
 * fetched.
 */
export const pageStyle = (paper: DocumentModel['paper']): string => `
:root{--ink:#16202a;--soft:#47535e;--accent:#0b4a5a;--mute:#84919b;--target:#a63c06;--rule:#c3ccd2;--tint:#eff3f5;--bad:#9e1b1b}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0 auto;padding:1.5rem 1rem 3rem;max-width:52rem;color:var(--ink);background:#fff;font:1.0625rem/1.55 "Source Serif 4",Georgia,"Times New Roman",serif;overflow-wrap:anywhere}
header,footer,table,.label,.small,.note,.keys,.key,figcaption,.contents,.type,summary,.signatures,.hung h2,.hung h3,.hung h4,.draft,.cards h2,.cards h3,.sans,.sans .keys b{font-family:"Source Sans 3","Segoe UI",system-ui,Arial,sans-serif}
.skip{display:inline-block;padding:.5rem}.skip:not(:focus){position:absolute;width:1px;height:1px;padding:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
a{color:var(--accent);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
header{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.5rem 2rem;border-bottom:2px solid var(--ink);padding-bottom:.6rem;font-size:.95rem;line-height:1.35}
header p{margin:0}.name{font-weight:600}.kind{text-align:end}.kind .name{color:var(--accent)}
.draft{border:1.5px solid var(--ink);display:inline-block;padding:.1rem .5rem;font-weight:600;margin:1rem 0 0}
h1{font-size:2.1rem;line-height:1.15;margin:1.2rem 0 1rem}
h2{font-size:1.5rem;line-height:1.25;margin:2.4rem 0 1rem;border-top:2px solid var(--ink);padding-top:.7rem}
h3{font-size:1.2rem;line-height:1.3;margin:1.8rem 0 .7rem}
h4{font-size:1.05rem;margin:1.3rem 0 .5rem}
p{margin:0 0 .8rem}.whole,bdi{white-space:nowrap}
.hung{display:grid;grid-template-columns:minmax(8rem,11rem) minmax(0,1fr);gap:.2rem 1.2rem;border-top:1px solid var(--rule);padding:.6rem 0 .1rem}
.hung h2,.hung h3,.hung h4,.label,.cards h2,.cards h3{font-size:.95rem;font-weight:600;line-height:1.35;margin:.15rem 0;border:0;padding:0}.hung>div:first-child{padding-bottom:.4rem}
.item{display:flex;justify-content:space-between;align-items:center;gap:1rem}.item h2{border:0;margin:.6rem 0;padding:0;font-size:1.15rem}
.type{background:var(--ink);color:#fff;font-weight:600;padding:.25rem .7rem;margin:0}
.tint{background:var(--tint);padding:.7rem;margin:0 -.7rem;font-size:1.1em}.strong>div:last-child{font-weight:600}
.reading{font-weight:600;font-size:1.15rem;line-height:1.4;margin:1.2rem 0 .8rem}
.reading .rest{font-weight:400}
.note{white-space:pre-line}.small,.note{color:var(--soft);font-size:.9rem;line-height:1.45}.status{font:600 .95rem/1.4 "Source Sans 3","Segoe UI",system-ui,Arial,sans-serif;margin:0 0 .3rem}
ol,ul{margin:0 0 .8rem;padding-inline-start:1.6rem}li{margin:0 0 .4rem}
.plain,.keys,.key,.signatures,.boxes,.cards{list-style:"";padding:0}.contents{columns:2 14rem;column-gap:2.4rem;padding-inline-start:1.6rem}.contents li{break-inside:avoid}
.keys{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:1rem;margin:1.2rem 0}.keys li{border-top:2px solid var(--ink);padding-top:.5rem;margin:0}.keys b{display:block;font:600 1.8rem/1.2 "Source Serif 4",Georgia,serif}
.table{overflow-x:auto;margin:1.2rem 0}
table{border-collapse:collapse;width:100%;font-size:.95rem;line-height:1.35;font-variant-numeric:tabular-nums}
.pair table{width:70%}
caption{text-align:start;font-weight:600;padding-bottom:.4rem}caption>span{display:inline-block;position:sticky;inset-inline-start:0;max-width:calc(100vw - 2rem)}
th,td{white-space:pre-line;text-align:start;vertical-align:top;padding:.3rem .5rem;border-bottom:1px solid var(--rule);font-weight:400;overflow-wrap:break-word}
th:first-child{padding-inline-start:0}td:last-child,th:last-child{padding-inline-end:0}
thead th{font-weight:600;vertical-align:bottom;border-bottom:1.5px solid var(--ink)}.strong th,.strong td{font-weight:600}
th.figure,td.figure{text-align:end}td.figure{white-space:nowrap}td.long{white-space:pre-line}.withheld{font-style:italic;white-space:normal}.withheld,.soft{color:var(--soft);font-weight:400}
.mark{vertical-align:-.05em}.beside{font-weight:400}th.state,td.state{width:20%;min-width:8.5rem}
figure{margin:1.2rem 0}figcaption{font-weight:600;font-size:.98rem;margin-bottom:.5rem}
figure svg[role=img]{display:block;width:100%;height:auto;overflow:visible}figure text{font-family:"Source Sans 3",Calibri,Carlito,"Segoe UI",system-ui,Arial,sans-serif}
.key{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;font-size:.9rem;color:var(--soft);margin:.5rem 0}.key li{margin:0}
.swatch,.type{-webkit-print-color-adjust:exact;print-color-adjust:exact}
.swatch{display:inline-block;width:.85rem;height:.6rem;margin-inline-end:.4rem;border:1.5px solid var(--ink);background:#fff}
.swatch.black{background:var(--ink)}.swatch.half{background:linear-gradient(90deg,var(--ink) 50%,#fff 50%)}.swatch.lower{background:linear-gradient(0deg,var(--ink) 50%,#fff 50%)}.swatch.crossed{background:linear-gradient(to top left,#fff 44%,var(--ink) 44%,var(--ink) 56%,#fff 56%)}
.swatch.solid{background:var(--accent);border-color:var(--accent)}.swatch.grey{background:var(--mute);border-color:var(--mute)}.swatch.dashed{border-style:dashed}.swatch.missing{border-color:var(--bad);background:repeating-linear-gradient(-45deg,#fff 0 2px,var(--bad) 2px 3px)}.swatch.dotted{border-color:var(--rule);background:radial-gradient(var(--soft) 1px,#fff 1.2px) 0 0/4px 4px}.swatch.sparse{border-color:var(--rule);background:repeating-linear-gradient(-45deg,#fff 0 4px,var(--ink) 4px 5px)}.swatch.dense{border-color:var(--rule);background:repeating-linear-gradient(-45deg,#fff 0 1.5px,var(--ink) 1.5px 2.5px)}.swatch.line{border-width:0 0 1.5px;border-style:dashed;height:.3rem;vertical-align:.2em}.swatch.target{width:0;border-width:0 0 0 3px;border-color:var(--target);height:.85rem;vertical-align:-.1em}
summary{cursor:pointer;min-height:24px;font-size:.95rem;color:var(--accent)}
.line{border-bottom:1px solid var(--soft);height:2rem}.boxes{display:flex;flex-wrap:wrap;gap:.4rem 1.4rem}.boxes li:before{content:"";display:inline-block;width:.8rem;height:.8rem;border:1.5px solid var(--ink);margin-inline-end:.45rem;vertical-align:-.1em}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(16rem,1fr));gap:1rem}.cards li{border:1px dashed var(--soft);padding:.8rem;margin:0;break-inside:avoid}
.signatures,.signatures li{break-inside:avoid}.signatures li{border-top:1px solid var(--ink);margin-top:2.4rem;padding-top:.2rem}
footer{border-top:1px solid var(--rule);margin-top:3rem;padding-top:.6rem;font-size:.9rem;color:var(--soft)}
@media screen and (min-width:68rem){.wide{margin-inline:-7rem}}
@media (max-width:36rem){.hung,.keys{grid-template-columns:minmax(0,1fr)}h1{font-size:1.7rem}.kind{text-align:start}figure{overflow-x:auto}figure svg[role=img]{min-width:28rem}figcaption,.key,details{position:sticky;inset-inline-start:0}td .whole{white-space:normal}}
@media (forced-colors:active){figure svg[role=img],.swatch,.mark{forced-color-adjust:none}figure svg[role=img],.mark{background:#fff}figure svg[role=img]{outline:.5rem solid #fff}.swatch,.mark{outline:2px solid #fff}.type{border:1px solid}}
@media print{@page{size:${sheets[paper]};margin:.75in}html{font-size:10pt}body{max-width:none;padding:0}.skip,summary{display:none}details:not([open])>*{display:none}h2,h3,h4,caption,.reading{break-after:avoid}tr,figure,.keep>.keep{break-inside:avoid}.under{break-before:avoid}.table{overflow:visible}.wide table{font-size:.85rem}.wide th,.wide td{padding-inline:.3rem}thead{display:table-header-group}footer{break-before:avoid}a{color:inherit;text-decoration:none}}
`
