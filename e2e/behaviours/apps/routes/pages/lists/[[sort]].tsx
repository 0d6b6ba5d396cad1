import { page, route } from "heddle";
import { Text } from "heddle/components";

export default page({ title: "Lists" }, () => (
  <Text id="sort">{`by ${route.param("sort") || "name"}, ${route.query.only ?? "all"}`}</Text>
));
