//! The build tool that finishes `dist/`.

fn main() {}
