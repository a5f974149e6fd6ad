import "./verify.css";
import "./verify.ts";
