import { page, route } from "heddle";
import { Text } from "heddle/components";

export default page({ title: "Files" }, () => <Text id="path">{route.param("path")}</Text>);
