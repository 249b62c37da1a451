//! The program: mounts the app in a browser; elsewhere a stub.

fn main() {}
