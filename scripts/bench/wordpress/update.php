<?php
// Adds {"block"} to the end of the article {"id"}, a line each, and answers when it is saved: as an editor's save does,
// with all of WordPress loaded before.

require getcwd() . '/wp-load.php';

wp_set_current_user(1);
while ($change = json_decode((string) fgets(STDIN), true)) {
    $content = get_post($change['id'])->post_content . "\n\n" . $change['block'];
    $id = wp_update_post(wp_slash(['ID' => $change['id'], 'post_content' => $content]), true);
    if (is_wp_error($id)) throw new Exception($id->get_error_message());
    echo json_encode(['id' => $id]), "\n";
}
