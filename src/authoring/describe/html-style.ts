/** Looks of a page about rules, on screen and on paper. */
export const pageStyle = `
:root{color-scheme:light;--line:#d5d9de;--soft:#5a6572;--lead:#1f4e79}
*{box-sizing:border-box}
body{font:1rem/1.65 system-ui,"Noto Sans CJK SC","Noto Sans CJK TC",sans-serif;color:#1b1f24;margin:0;background:#fff}
.page{display:grid;grid-template-columns:17rem minmax(0,1fr);max-width:84rem;margin:0 auto}
nav{position:sticky;top:0;height:100vh;overflow:auto;padding:1.2rem 1rem;border-right:1px solid var(--line);font-size:.875rem}
nav h2{font-size:1rem;margin:0 0 .5rem}nav ul{list-style:none;margin:0;padding:0}
nav details ul{padding-left:.9rem}nav summary{cursor:pointer;padding:.15rem 0}
nav a{color:inherit;text-decoration:none}nav a:hover{text-decoration:underline}
main{padding:1.5rem 2rem 4rem;min-width:0}
h1{font-size:1.7rem;line-height:1.3;margin:0 0 .6rem}
h2{font-size:1.3rem;color:var(--lead);border-bottom:2px solid var(--lead);padding-bottom:.2rem;margin:2.4rem 0 1rem}
h3{font-size:1.05rem;margin:1.6rem 0 .3rem}
h3 code{font-size:.8rem;font-weight:400;color:var(--soft);margin-left:.6rem;overflow-wrap:anywhere}
p{margin:.35rem 0}.small{font-size:.82rem;color:var(--soft)}
ul{margin:.3rem 0;padding-left:1.4rem}li{margin:.15rem 0}
.wide{overflow-x:auto;margin:.5rem 0}
table{border-collapse:collapse;width:100%;font-size:.9rem}
th,td{border:1px solid var(--line);padding:.35rem .55rem;text-align:left;vertical-align:top;overflow-wrap:anywhere;min-width:4rem}
th{background:#f1f4f7;white-space:nowrap}
article{scroll-margin-top:1rem}
.search{width:100%;font:inherit;padding:.35rem .5rem;margin:0 0 .3rem;border:1px solid #8c959f;border-radius:4px}
[hidden]{display:none!important}
@media (max-width:56rem){.page{display:block}nav{position:static;height:auto;border:0;border-bottom:1px solid var(--line)}main{padding:1rem}}
@media print{
@page{size:A4;margin:16mm 14mm}
body{font-size:10pt;line-height:1.45}.page{display:block;max-width:none}
nav{display:none}
main{padding:0}h2{break-after:avoid}h3{break-after:avoid}
tr{break-inside:avoid}thead{display:table-header-group}.wide{overflow:visible}
table{font-size:8.5pt}th{white-space:normal}a{color:inherit;text-decoration:none}
}`;
