//! Ready-made header files for common hosts.
//!
//! Invariant: every one of them says the page's own policy, and beside it only what a page cannot say
//! itself. None names an address of any host.

use super::{Result, build, names, page};
use std::fs;
use std::path::Path;

/// The names that are a file's content: they may be kept for ever.
const FOREVER: &str = "public, max-age=31536000, immutable";
/// The names that are another file in every build.
const ASK: &str = "no-cache";

/// Writes the header files.
pub(super) fn write(staging: &Path, html: &str) -> Result<()> {
    let policy = page::policy(html).ok_or("the page has no policy")?;
    let headers = headers(policy);
    let names = build::list(staging)?.into_keys();
    let forever: Vec<String> = names.filter(|name| names::has_hash(name)).collect();
    let folder = staging.join("hosting");
    fs::create_dir_all(&folder)?;
    // Netlify and Cloudflare Pages read this one, at the top and under this name alone.
    fs::write(staging.join("_headers"), netlify(&headers, &forever))?;
    // The others would change how a server answers merely by lying there: they wait for a person.
    fs::write(folder.join("apache.htaccess"), apache(&headers))?;
    fs::write(folder.join("iis-web.config"), iis(&headers, &forever))?;
    Ok(fs::write(folder.join("nginx.conf"), nginx(&headers))?)
}

/// What every answer says.
fn headers(policy: &str) -> [(&'static str, String); 6] {
    const FEATURES: &str = "accelerometer=(), bluetooth=(), camera=(self), display-capture=(), geolocation=(), \
        gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()";
    [
        (
            "Content-Security-Policy",
            // Only a header can forbid other pages to show this one inside theirs.
            format!("{policy}; frame-ancestors 'none'"),
        ),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("Referrer-Policy", "no-referrer".to_owned()),
        ("Permissions-Policy", FEATURES.to_owned()),
        ("Cross-Origin-Opener-Policy", "same-origin".to_owned()),
        ("Cross-Origin-Resource-Policy", "same-origin".to_owned()),
    ]
}

type Headers = [(&'static str, String); 6];

fn lines(headers: &Headers, line: impl Fn(&str, &str) -> String) -> String {
    let lines = headers.iter().map(|(name, value)| line(name, value));
    lines.collect()
}

/// Rules for all files first; the rules of one file add to them. Counted from the top of the site.
fn netlify(headers: &Headers, forever: &[String]) -> String {
    let all = lines(headers, |name, value| format!("  {name}: {value}\n"));
    let rule = |name: &str, value: &str| format!("/{name}\n  Cache-Control: {value}\n");
    let forever: Vec<String> = forever.iter().map(|name| rule(name, FOREVER)).collect();
    let forever = forever.concat();
    let asked = ["", "index.html", "worker.js"].map(|name| rule(name, ASK));
    format!(
        "/*\n{all}{}{forever}/iscan.html\n  Content-Disposition: attachment\n",
        asked.concat()
    )
}

fn apache(headers: &Headers) -> String {
    let all = lines(headers, |name, value| {
        format!("  Header always set {name} \"{value}\"\n")
    });
    format!(
        r#"# Copy this file as .htaccess into the folder of the I-scan (needs mod_headers and AllowOverride FileInfo).
AddType application/wasm .wasm
AddType application/manifest+json .webmanifest
AddType text/javascript .js
<IfModule mod_headers.c>
{all}  Header always set Cache-Control "{ASK}"
  <FilesMatch "-[0-9a-f]{{16}}\.[a-z]+$">
    Header always set Cache-Control "{FOREVER}"
  </FilesMatch>
  <Files "iscan.html">
    Header always set Content-Disposition attachment
  </Files>
</IfModule>
"#
    )
}

fn nginx(headers: &Headers) -> String {
    let all = lines(headers, |name, value| {
        format!("  add_header {name} \"{value}\" always;\n")
    });
    format!(
        r#"# Inside "http": one value per answer.
map $uri $iscan_cache {{
  default "{ASK}";
  "~-[0-9a-f]{{16}}\.[a-z]+$" "{FOREVER}";
}}
map $uri $iscan_disposition {{
  default "";
  "~/iscan\.html$" attachment;
}}
# Inside "server": change the two folders.
location /iscan/ {{
  alias /srv/iscan/;
  types {{
    application/wasm wasm; application/manifest+json webmanifest; application/json json;
    text/html html; text/css css; text/javascript js; text/csv csv;
    image/svg+xml svg; image/png png;
  }}
{all}  add_header Cache-Control $iscan_cache always;
  add_header Content-Disposition $iscan_disposition always;
}}
"#
    )
}

fn iis(headers: &Headers, forever: &[String]) -> String {
    let all = lines(headers, |name, value| {
        format!("        <add name=\"{name}\" value=\"{value}\" />\n")
    });
    let kinds = [
        (".wasm", "application/wasm"),
        (".json", "application/json"),
        (".webmanifest", "application/manifest+json"),
    ];
    // Removed first: the same entry twice is an error on IIS.
    let kinds: String = kinds
        .map(|(extension, kind)| {
            format!("      <remove fileExtension=\"{extension}\" />\n      <mimeMap fileExtension=\"{extension}\" mimeType=\"{kind}\" />\n")
        })
        .concat();
    let forever: Vec<String> = forever
        .iter()
        .map(|name| {
            format!("  <location path=\"{name}\"><system.webServer><staticContent><clientCache cacheControlMode=\"UseMaxAge\" cacheControlMaxAge=\"365.00:00:00\" /></staticContent></system.webServer></location>\n")
        })
        .collect();
    let forever = forever.concat();
    format!(
        r#"<?xml version="1.0" encoding="utf-8"?>
<!-- Copy this file as web.config into the folder of the I-scan. -->
<configuration>
  <system.webServer>
    <staticContent>
{kinds}      <clientCache cacheControlMode="DisableCache" />
    </staticContent>
    <httpProtocol>
      <customHeaders>
{all}      </customHeaders>
    </httpProtocol>
  </system.webServer>
{forever}</configuration>
"#
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_header_file_says_the_policy_forbids_frames_and_keeps_hashed_names() {
        let headers = headers("default-src 'none'; img-src 'self'");
        let forever = ["a-0123456789abcdef.css".to_owned()];
        let files = [
            netlify(&headers, &forever),
            apache(&headers),
            iis(&headers, &forever),
            nginx(&headers),
        ];
        for file in files {
            assert!(file.contains("default-src 'none'; img-src 'self'; frame-ancestors 'none'"));
            assert!(
                file.contains("nosniff") && file.contains("no-referrer"),
                "{file}"
            );
            assert!(
                file.contains("immutable") || file.contains("365.00"),
                "{file}"
            );
        }
    }
}
